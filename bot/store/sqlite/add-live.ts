import type { LiveDraft } from "../lane-store.ts";
import type { LaneParts } from "./lane-parts.ts";

/** Adds an item to a lane's live list, unless it is there; tells its number. */
export function addLive(
  parts: LaneParts,
  lane: number,
  item: LiveDraft,
  now: number,
): { readonly number: number; readonly added: boolean } {
  const known = parts.live.find(lane, item.id);
  if (known !== null) return { number: known, added: false };
  const number = parts.lanes.takeLive(lane, 1);
  parts.live.add(lane, number, item, now);
  return { number, added: true };
}
