import type { NumberedItem } from "../../item.ts";
import type { Pending, PendingState } from "./pending.ts";

/** What the page knows of the conversation. */
export type Talk = {
  /** By number, each once. */
  readonly items: readonly NumberedItem[];
  readonly pending: readonly Pending[];
  readonly link: Link;
  /** True once everything said before was shown. */
  readonly loaded: boolean;
};

/** `replaced`: another window took over. `unknown`: the browser does not keep our cookie. */
export type Link = "opening" | "live" | "lost" | "replaced" | "unknown";

export type TalkChange =
  | { readonly kind: "item_arrived"; readonly item: NumberedItem }
  | { readonly kind: "all_arrived" }
  | { readonly kind: "talk_restarted" }
  | { readonly kind: "link_changed"; readonly link: Link }
  | { readonly kind: "citizen_wrote"; readonly pending: Pending }
  | { readonly kind: "pending_changed"; readonly id: string; readonly state: PendingState }
  | { readonly kind: "pending_dropped"; readonly id: string };

export const EMPTY_TALK: Talk = { items: [], pending: [], link: "opening", loaded: false };

/** Takes one change; pure. Repeats of an item change nothing. */
export function changeTalk(talk: Talk, change: TalkChange): Talk {
  switch (change.kind) {
    case "item_arrived":
      return settle({ ...talk, link: "live", items: insert(talk.items, change.item) });
    case "all_arrived":
      return { ...talk, link: "live", loaded: true };
    case "talk_restarted":
      return settle({ ...talk, items: [], pending: talk.pending.map(asErased) });
    case "link_changed":
      // A browser that does not keep our cookie will not do so after the next try either.
      return talk.link === "unknown" ? talk : { ...talk, link: change.link };
    case "citizen_wrote":
      return { ...talk, pending: [...talk.pending, change.pending] };
    case "pending_changed": {
      const { id, state } = change;
      const pending = talk.pending.map((it) => (it.id === id ? { ...it, state } : it));
      return settle({ ...talk, pending });
    }
    case "pending_dropped":
      return { ...talk, pending: talk.pending.filter((it) => it.id !== change.id) };
  }
}

/** Items come in order but for a stream that began anew, so the place is looked for from the end. */
function insert(items: readonly NumberedItem[], item: NumberedItem): readonly NumberedItem[] {
  let place = items.length;
  while (place > 0 && (items[place - 1]?.number ?? 0) > item.number) place -= 1;
  if (items[place - 1]?.number === item.number) return items;
  return [...items.slice(0, place), item, ...items.slice(place)];
}

function asErased(pending: Pending): Pending {
  return { ...pending, erased: true };
}

/** A message is settled when the server confirmed it and the stream brought it back, or never will. */
function settle(talk: Talk): Talk {
  if (talk.pending.length === 0) return talk;
  const own = new Set(talk.items.map(({ item }) => (item.from === "citizen" ? item.id : "")));
  const settled = ({ id, state, erased }: Pending) =>
    state.kind === "sent" && (own.has(id) || erased === true);
  const pending = talk.pending.filter((it) => !settled(it));
  return { ...talk, pending };
}
