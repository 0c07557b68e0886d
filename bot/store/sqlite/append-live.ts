import type { LiveDraft } from "../lane-store.ts";
import { addLive } from "./add-live.ts";
import type { LaneParts } from "./lane-parts.ts";
import type { Written } from "./write-job.ts";

/** Adds an item to a conversation's live list; a conversation that is not known yet begins with it. */
export function appendLive(
  parts: LaneParts,
  conversation: string,
  item: LiveDraft,
  now: number,
): Written<number> {
  const { lane } = parts.lanes.open(conversation);
  const { number, added } = addLive(parts, lane, item, now);
  return {
    result: number,
    committed: () => {
      if (added) parts.liveGrew.add(conversation);
    },
  };
}
