import { DeliveryError } from "../../bot/channel/delivery-error.ts";
import type { FailureKind } from "./failure-kinds.ts";
import { failureKind } from "./failure-kinds.ts";
import type { GraphError } from "./graph-error.ts";
import { MESSENGER_LIMITS } from "./limits.ts";
import texts from "./texts.vi.json" with { type: "json" };

/** What the outbox is told of a call that failed. `again`: an earlier try was in doubt, too. */
export function toDeliveryError(error: GraphError, again: boolean): DeliveryError {
  const kind = failureKind(error);
  const { meaning, wait } = POLICIES[kind];
  const codes = [error.code, error.subcode].filter((it) => it !== null).join("/");
  const status = codes === "" && error.status !== null ? `HTTP ${error.status}` : codes;
  const refused = kind === "unreachable" ? "" : `send refused (${status}): `;
  // A message that may have gone out is left alone until its echo had time to come.
  const echoWait =
    error.inDoubt && error.code === null && !again ? MESSENGER_LIMITS.echoWait : null;
  return failure(
    kind,
    `${refused}${meaning}; ${error.message}`,
    error.retryAfter ?? wait ?? echoWait,
  );
}

/** A message for a Page that is not among the settings, or lacks some. */
export function notSetUp(account: string): DeliveryError {
  const { meaning, wait } = POLICIES["not-set-up"];
  return failure("not-set-up", `Page "${account}": ${meaning}`, wait);
}

/** Parts of the message are out; the rest goes with the next try, so that the lease does not end. */
export function tooSlow(): DeliveryError {
  return failure("unreachable", "Messenger is slow, the rest of the message follows", 0);
}

/** No call can say nothing. */
export function nothingToSay(): DeliveryError {
  return failure("not-accepted", "the message has no text, buttons or attachments", null);
}

/** ms for which nothing is sent from the whole Page; null: the failure is this message's alone. */
export function pageWait(error: DeliveryError): number | null {
  return PAGE_WIDE.has(error.code) ? error.retryAfter : null;
}

const PAGE_WIDE: ReadonlySet<string> = new Set<FailureKind>([
  "rate-limited",
  "token-expired",
  "page-restricted",
  "page-blocked",
]);

type Policy = {
  /** For the operator, in English. */
  readonly meaning: string;
  readonly ours: boolean;
  readonly retryable: boolean;
  /** ms to the next try; null: as the outbox thinks fit. */
  readonly wait: number | null;
};

const MINUTE = 60_000;
const once = { retryable: false, wait: null } as const;
const again = { retryable: true, wait: null } as const;

const POLICIES: { readonly [Kind in FailureKind]: Policy } = {
  temporary: { ...again, ours: false, meaning: "Messenger has a passing fault" },
  unreachable: { ...again, ours: false, meaning: "Messenger does not answer" },
  // Meta counts by Page: a minute's rest for all of it, unless Meta names another time.
  "rate-limited": { retryable: true, wait: MINUTE, ours: true, meaning: "too many calls" },
  bothersome: { ...once, ours: true, meaning: "Meta warns that the Page bothers people" },
  "window-closed": { ...once, ours: false, meaning: "the citizen's 24 hours are over" },
  "citizen-unreachable": { ...once, ours: false, meaning: "the citizen cannot receive messages" },
  "no-such-citizen": { ...once, ours: true, meaning: "this Page knows no such citizen" },
  "other-app-speaks": { ...once, ours: false, meaning: "another app holds the thread" },
  "automation-speaks": {
    retryable: true,
    wait: MINUTE,
    ours: false,
    meaning: "Messenger's own automatic answers hold the thread",
  },
  "routing-not-set-up": {
    ...once,
    ours: true,
    meaning: "the Page has no default app, see its Conversation Routing settings",
  },
  "no-permission": {
    ...once,
    ours: true,
    meaning: "the app lacks a permission, see its App Review",
  },
  "app-not-live": {
    ...once,
    ours: true,
    meaning:
      "the app is not live or lacks Advanced Access, so only people with a role get messages",
  },
  "attachment-refused": { ...once, ours: true, meaning: "Messenger cannot take the attachment" },
  "not-accepted": { ...once, ours: true, meaning: "the call is not as Messenger wants it" },
  refused: { ...once, ours: true, meaning: "Messenger refuses for a reason that we do not know" },
  // An operator mends these, and what waits then goes out.
  "token-expired": {
    retryable: true,
    wait: 5 * MINUTE,
    ours: true,
    meaning: "the Page token is no longer valid, put a new one into MESSENGER_PAGE_TOKEN",
  },
  "page-restricted": {
    retryable: true,
    wait: 15 * MINUTE,
    ours: true,
    meaning: "Meta restricted the Page for a time, see its Support Inbox",
  },
  "page-blocked": {
    retryable: true,
    wait: 30 * MINUTE,
    ours: true,
    meaning: "Meta blocked the Page or the app for its policy, see the Support Inbox",
  },
  "not-set-up": { retryable: true, wait: 5 * MINUTE, ours: true, meaning: "it is not set up" },
};

function failure(kind: FailureKind, message: string, retryAfter: number | null): DeliveryError {
  const { retryable, ours } = POLICIES[kind];
  const wait = retryable && retryAfter !== null ? { retryAfter } : {};
  const forOfficer = texts.officer[kind];
  return new DeliveryError(message, { code: kind, retryable, ours, forOfficer, ...wait });
}
