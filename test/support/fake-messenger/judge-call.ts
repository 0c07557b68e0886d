import { createHmac } from "node:crypto";
import type { GraphFailure } from "./graph-failure.ts";
import {
  BAD_PROOF,
  BAD_TOKEN,
  CITIZEN_BLOCKED,
  NO_PERMISSION,
  NO_SUCH_CITIZEN,
  NOT_AS_DOCUMENTED,
  TOO_MANY,
  WINDOW_CLOSED,
} from "./graph-failure.ts";
import type { SentBody } from "./send-contract.ts";
import { RETIRED_TAGS, sendBody } from "./send-contract.ts";

export type FakePage = {
  readonly account: string;
  readonly pageToken: string;
  readonly appSecret: string;
  /** Whether Meta granted the feature Human Agent. */
  readonly humanAgent?: boolean;
};

/** What the fake knows of the world outside. */
export type FakeWorld = {
  readonly pages: readonly FakePage[];
  readonly now: () => number;
  /** When a citizen last opened the window, by `account:user`; ms. */
  readonly opened: ReadonlyMap<string, number>;
  readonly blocked: ReadonlySet<string>;
  /** Calls that the Page may still make. */
  takeFromAllowance(account: string): boolean;
};

export type Judgement =
  | { readonly page: FakePage; readonly body: SentBody }
  | { readonly page: FakePage | null; readonly failure: GraphFailure };

/** Judges one call by the documented contract. */
export function judgeCall(
  world: FakeWorld,
  call: { readonly token: string; readonly proof: string | null; readonly data: unknown },
): Judgement {
  const page = world.pages.find((it) => it.pageToken === call.token) ?? null;
  if (page === null) return { page, failure: BAD_TOKEN };
  const proof = createHmac("sha256", page.appSecret).update(page.pageToken).digest("hex");
  if (call.proof !== null && call.proof !== proof) return { page, failure: BAD_PROOF };
  if (!world.takeFromAllowance(page.account)) return { page, failure: TOO_MANY };
  const parsed = sendBody.safeParse(call.data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = `(#100) ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
    return { page, failure: { ...NOT_AS_DOCUMENTED, message } };
  }
  const failure = judgeBody(world, page, parsed.data);
  return failure === null ? { page, body: parsed.data } : { page, failure };
}

const HOUR = 3_600_000;

function judgeBody(world: FakeWorld, page: FakePage, body: SentBody): GraphFailure | null {
  const key = `${page.account}:${body.recipient.id}`;
  const opened = world.opened.get(key);
  if (opened === undefined) return NO_SUCH_CITIZEN;
  if (world.blocked.has(key)) return CITIZEN_BLOCKED;
  const age = world.now() - opened;
  if (body.messaging_type !== "MESSAGE_TAG") return age <= 24 * HOUR ? null : WINDOW_CLOSED;
  if (RETIRED_TAGS.has(body.tag ?? "")) return NOT_AS_DOCUMENTED;
  if (body.tag !== "HUMAN_AGENT") return NOT_AS_DOCUMENTED;
  if (page.humanAgent !== true) return NO_PERMISSION;
  return age <= 7 * 24 * HOUR ? null : WINDOW_CLOSED;
}
