import type { Channel } from "../channel/channel.ts";
import type { LaneStore, StoreHealth } from "../store/lane-store.ts";
import { within } from "./within.ts";

/**
 * Whether citizens can be served now. Only the lane store decides: without it no message can be taken in
 * durably. The rest is told, for whoever watches: an archive that is behind catches up, and a channel
 * whose token is spent does not keep the others from working.
 */
export type Readiness = {
  readonly ready: boolean;
  readonly store: "answers" | "silent";
  /** Hash of the library in use. */
  readonly library: string;
  /** Accounts that cannot send: as "zalo 117". */
  readonly unusableTokens: readonly string[];
} & Partial<StoreHealth>;

export async function readReadiness(parts: {
  readonly store: Pick<LaneStore, "health">;
  readonly channels: readonly Channel[];
  readonly library: string;
  readonly now: number;
}): Promise<Readiness> {
  const health = await within(parts.store.health(parts.now));
  const tokens = await Promise.all(parts.channels.map(unusable));
  return {
    ready: health !== null,
    store: health === null ? "silent" : "answers",
    library: parts.library,
    unusableTokens: tokens.flat(),
    ...health,
  };
}

async function unusable(channel: Channel): Promise<readonly string[]> {
  const tokens = (await within(channel.tokens?.() ?? Promise.resolve([]))) ?? [];
  return tokens.filter((it) => !it.usable).map((it) => `${channel.kind} ${it.account}`);
}
