import type { Speaker } from "../../cases/speaker.ts";
import type { OwedMessage } from "./entries.ts";

/**
 * The oldest owed messages of conversations in our shards, so that sending what a turn just wrote needs
 * no look into Redis. Only we change them while the shard is ours.
 */
export type OwedCache = {
  get(conversation: string): OwedLane | null;
  /** What was read from Redis; `whole`: there is nothing behind it. */
  put(conversation: string, lane: OwedLane): void;
  /** Messages that were just written behind all others. `wasEmpty`: there were none. */
  append(conversation: string, messages: readonly OwedMessage[], speaker: Speaker): void;
  speaks(conversation: string, speaker: Speaker): void;
  forget(conversation: string): void;
  /** Forgets every conversation of which this holds. */
  forgetThose(isGone: (conversation: string) => boolean): void;
};

export type OwedLane = {
  readonly messages: readonly OwedMessage[];
  readonly speaker: Speaker;
  /** Failed sends of the oldest. */
  readonly attempts: number;
  readonly whole: boolean;
};

/** Conversations; a long outage of a channel must not fill the memory. */
const KEPT = 5_000;

export function owedCache(): OwedCache {
  const lanes = new Map<string, OwedLane>();
  return {
    get: (conversation) => lanes.get(conversation) ?? null,
    put: (conversation, lane) => {
      if (lane.messages.length === 0) lanes.delete(conversation);
      else if (lanes.size < KEPT || lanes.has(conversation)) lanes.set(conversation, lane);
    },
    append: (conversation, messages, speaker) => {
      const known = lanes.get(conversation);
      if (known === undefined) {
        if (lanes.size < KEPT) {
          lanes.set(conversation, { messages, speaker, attempts: 0, whole: true });
        }
      } else if (known.whole) {
        lanes.set(conversation, { ...known, messages: [...known.messages, ...messages] });
      }
    },
    speaks: (conversation, speaker) => {
      const known = lanes.get(conversation);
      if (known !== undefined) lanes.set(conversation, { ...known, speaker });
    },
    forget: (conversation) => void lanes.delete(conversation),
    forgetThose: (isGone) => {
      for (const conversation of lanes.keys()) if (isGone(conversation)) lanes.delete(conversation);
    },
  };
}
