import type { Mailbox } from "../channel/mailbox.ts";
import { conversationId } from "../message/conversation-id.ts";
import type { LaneStore } from "./lane-store.ts";
import { LIVE_ITEMS_KEPT } from "./lane-store.ts";

/** The mailbox of one of our own channels, kept in the lane store's live lists. */
export function createMailbox(store: LaneStore, channel: string, now: () => number): Mailbox {
  const idOf = (account: string, user: string) => conversationId({ channel, account, user });
  const watchers = new Map<string, Set<() => void>>();
  store.onLive((conversation) => {
    for (const listener of watchers.get(conversation) ?? []) listener();
  });
  return {
    append: (account, user, item) => store.appendLive(idOf(account, user), item, now()),
    read: (account, user, after) => store.readLive(idOf(account, user), after, LIVE_ITEMS_KEPT),
    watch(account, user, listener) {
      const id = idOf(account, user);
      const listeners = watchers.get(id) ?? new Set();
      watchers.set(id, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) watchers.delete(id);
      };
    },
  };
}
