import { randomUUID } from "node:crypto";
import type { CitizenState, Quota } from "./citizens.ts";
import { windowOf } from "./citizens.ts";
import type { Refusal, SentBody } from "./message-contract.ts";
import { readBody } from "./message-contract.ts";
import type { TokenDesk } from "./token-desk.ts";
import { createTokenDesk } from "./token-desk.ts";

export type FakeOaSettings = {
  readonly account: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly oaSecretKey: string;
  readonly now?: () => number;
  /** Whether the OA's package has buttons; true unless set. */
  readonly buttons?: boolean;
  /** Consulting messages of the package between 48 hours and 7 days; beyond it they are billed. */
  readonly packageQuota?: number;
  /** Zalo's own is 4,000. */
  readonly callsPerMinute?: number;
};

/** What a citizen got. */
export type FakeMessage = SentBody & { readonly id: string };

/** One OA with its app and its citizens: the rules behind the fake's doors. */
export type FakeOa = {
  readonly tokens: TokenDesk;
  readonly messages: readonly FakeMessage[];
  /** Answers a send; `path` tells known citizens from anonymous ones. */
  send(path: string, accessToken: string | undefined, body: unknown): object;
  interact(user: string, at: number): void;
  refuse(user: string, code: number): void;
  /** Calls a minute, all and left. */
  limits(): { readonly limit: number; readonly remaining: number };
};

export function createFakeOa(
  settings: FakeOaSettings,
  onSent: (message: FakeMessage) => void,
): FakeOa {
  const now = settings.now ?? Date.now;
  const tokens = createTokenDesk({ ...settings, now });
  const messages: FakeMessage[] = [];
  const citizens = new Map<string, CitizenState>();
  const limit = settings.callsPerMinute ?? 4_000;
  let quotaLeft = settings.packageQuota ?? 0;
  let minute = { number: 0, calls: 0 };

  function isOverLimit(): boolean {
    const number = Math.floor(now() / 60_000);
    minute = { number, calls: minute.number === number ? minute.calls + 1 : 1 };
    return minute.calls > limit;
  }

  function quotaFor(window: "free" | "paid"): Quota | null {
    if (window === "free") return { quota_type: "reply" };
    if (quotaLeft === 0) return null;
    quotaLeft -= 1;
    return { quota_type: "sub_quota", remain: quotaLeft };
  }

  function take(sent: SentBody): object {
    const user = userOf(sent);
    const window = windowOf(citizens.get(user), now());
    if (typeof window === "object") return window;
    const id = randomUUID().replaceAll("-", "").slice(0, 20);
    const message = { id, ...sent };
    messages.push(message);
    onSent(message);
    const quota = quotaFor(window);
    const data = { message_id: id, user_id: user, sent_time: `${now()}` };
    return { error: 0, message: "Success", data: quota === null ? data : { ...data, quota } };
  }
  return {
    tokens,
    messages,
    send(path, accessToken, body) {
      if (isOverLimit()) return refused(-32, "App or OA has exceeded the limit of calls");
      if (!tokens.isGood(accessToken)) return refused(-216, "Access token is invalid");
      const read = readBody(body, { buttons: settings.buttons ?? true });
      if (!read.ok) return refused(read.error, read.message);
      const isAnonymous = "anonymous_id" in read.sent.recipient;
      if (isAnonymous !== (path === ANONYMOUS_PATH)) return refused(-201, "recipient is invalid");
      return take(read.sent);
    },
    interact(user, at) {
      citizens.set(user, { refusal: citizens.get(user)?.refusal ?? null, lastInteraction: at });
    },
    refuse: (user, code) => void citizens.set(user, { lastInteraction: now(), refusal: code }),
    limits: () => ({ limit, remaining: Math.max(0, limit - minute.calls) }),
  };
}

export const ANONYMOUS_PATH = "/v2.0/oa/message";

export function userOf({ recipient }: SentBody): string {
  return "user_id" in recipient ? recipient.user_id : recipient.anonymous_id;
}

function refused(error: number, message: string): Refusal {
  return { error, message };
}
