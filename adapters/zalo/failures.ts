import { DeliveryError } from "../../bot/channel/delivery-error.ts";
import { ZALO_LIMITS } from "./limits.ts";
import type { RefusalKind } from "./sdk/error-codes.ts";
import { refusalOf } from "./sdk/error-codes.ts";
import { untilNextMinute } from "./sdk/pace.ts";
import { TokenError } from "./sdk/token-error.ts";
import { ZaloApiError } from "./sdk/zalo-api-error.ts";
import texts from "./texts.vi.json" with { type: "json" };

/** What the outbox is told of a send that failed; anything but a failure of Zalo's goes on unchanged. */
export function toDeliveryError(error: unknown, now: number): unknown {
  if (error instanceof TokenError) return tokenFailure(error);
  if (!(error instanceof ZaloApiError)) return error;
  if (error.code === null) return noAnswer(error);
  const { kind, meaning } = refusalOf(error.host, error.code);
  const field = error.field === null ? "" : ` (${error.field})`;
  return failure(kind, `send refused (${error.code}): ${meaning}${field}`, error, now);
}

/** A message for an OA that is not among the settings, or lacks some. */
export function notSetUp(account: string): DeliveryError {
  return failure("not-set-up", `OA "${account}" is not set up`, undefined, 0);
}

/** Parts of the message are out; the rest goes with the next try, so that the lease does not end. */
export function tooSlow(): DeliveryError {
  return new DeliveryError("Zalo is slow, the rest of the message follows", {
    code: "unreachable",
    retryable: true,
    ours: false,
    forOfficer: texts.officer.unreachable,
    retryAfter: 0,
  });
}

type Code = RefusalKind | "unreachable" | "token-lost" | "not-set-up";

type Policy = {
  readonly ours: boolean;
  /** ms to the next try; "backoff": as the outbox thinks fit; null: no further try. */
  readonly retry: number | "backoff" | "next-minute" | "morning" | null;
};

const MINUTE = 60_000;

const POLICIES: { readonly [Of in Code]: Policy } = {
  "rate-limited": { ours: true, retry: "next-minute" },
  "send-failed": { ours: false, retry: "backoff" },
  unreachable: { ours: false, retry: "backoff" },
  "night-hours": { ours: false, retry: "morning" },
  "citizen-limit": { ours: false, retry: 30 * MINUTE },
  // An operator mends these, and what waits then goes out.
  "token-expired": { ours: true, retry: MINUTE },
  "token-lost": { ours: true, retry: 5 * MINUTE },
  "account-not-ready": { ours: true, retry: 5 * MINUTE },
  "quota-exhausted": { ours: true, retry: 5 * MINUTE },
  "not-set-up": { ours: true, retry: 5 * MINUTE },
  "window-closed": { ours: false, retry: null },
  "not-following": { ours: false, retry: null },
  "citizen-refuses": { ours: false, retry: null },
  "citizen-unreachable": { ours: false, retry: null },
  "content-refused": { ours: true, retry: null },
  "shape-refused": { ours: true, retry: null },
  unsupported: { ours: true, retry: null },
  refused: { ours: true, retry: null },
};

function failure(code: Code, message: string, cause: unknown, now: number): DeliveryError {
  const { ours, retry } = POLICIES[code];
  const retryAfter = waitOf(retry, now);
  return new DeliveryError(message, {
    code,
    retryable: retry !== null,
    ours,
    forOfficer: texts.officer[code],
    ...(retryAfter === null ? {} : { retryAfter }),
    cause,
  });
}

function waitOf(retry: Policy["retry"], now: number): number | null {
  if (retry === "next-minute") return untilNextMinute(now);
  if (retry === "morning") return untilMorning(now);
  return retry === "backoff" ? null : retry;
}

const DAY = 24 * 60 * MINUTE;
/** Vietnam has no summer time. */
const VIETNAM = 7 * 60 * MINUTE;
const MORNING = (6 * 60 + 5) * MINUTE;

/** ms until it is 06:05 in Vietnam. */
function untilMorning(now: number): number {
  const ofDay = (now + VIETNAM) % DAY;
  return ofDay < MORNING ? MORNING - ofDay : DAY + MORNING - ofDay;
}

/** A message that may have gone out is left alone until its echo had time to come. */
function noAnswer(error: ZaloApiError): DeliveryError {
  const wait = error.inDoubt ? { retryAfter: ZALO_LIMITS.echoWait } : {};
  return new DeliveryError(`Zalo does not answer: ${error.message}`, {
    code: "unreachable",
    retryable: true,
    ours: false,
    forOfficer: texts.officer.unreachable,
    ...wait,
    cause: error,
  });
}

function tokenFailure(error: TokenError): DeliveryError {
  if (error.kind === "lost") return failure("token-lost", error.message, error, 0);
  if (error.kind === "unreachable") return failure("token-expired", error.message, error, 0);
  return new DeliveryError(error.message, {
    code: "token-expired",
    retryable: true,
    ours: true,
    forOfficer: texts.officer["token-expired"],
    cause: error,
  });
}
