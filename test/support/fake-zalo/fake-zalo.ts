import type { FakeMessage } from "./fake-oa.ts";
import type { PlannedFailure } from "./planned-failure.ts";
import type { TokenDesk } from "./token-desk.ts";

/** Zalo's API and token service on a free port: keeps the documented contract and records every call. */
export type FakeZalo = {
  /** For ZALO_API_URL and ZALO_OAUTH_URL. */
  readonly url: string;
  /** Every call, in order; `answer` is what was said, or what went wrong by plan. */
  readonly calls: readonly FakeCall[];
  /** What citizens got, in order. */
  readonly messages: readonly FakeMessage[];
  readonly tokens: TokenDesk;
  /** A citizen wrote or followed, now unless `at` is given (ms). */
  interact(user: string, at?: number): void;
  /** A refusal that stands for this citizen: -213, -227, -244 … */
  refuse(user: string, code: number): void;
  /** The next calls of a kind go wrong, one after the other. */
  fail(on: PlannedFailure["on"], ...how: readonly PlannedFailure["how"][]): void;
  /** Signs an event and posts it as Zalo would; what citizens do counts as an interaction. */
  deliver(webhook: string, event: FakeEvent): Promise<number>;
  /** From now on every message comes back to this webhook as `oa_send_text`. */
  echoTo(webhook: string): void;
  /** How many of those echoes were answered. */
  echoed(): number;
  /** Rejects when something unknown was called, or a planned failure was not met. */
  stop(): Promise<void>;
};

export type FakeCall = { readonly path: string; readonly body: unknown; readonly answer: unknown };

/** Body of a webhook, at least with these. */
export type FakeEvent = {
  readonly event_name: string;
  readonly timestamp: string | number;
  readonly sender?: { readonly id: string } | null;
  readonly follower?: { readonly id: string } | null;
  readonly [key: string]: unknown;
};
