import type { Mailbox, MailboxItem } from "../../bot/channel/mailbox.ts";

/** A mailbox that keeps the contract in memory. Tests can make its next appends fail. */
export type MemoryMailbox = Mailbox & {
  failAppends(times: number): void;
  /** Everything a user has, oldest first. */
  all(account: string, user: string): readonly MailboxItem[];
  /** Forgets a user, as an erasure does: the numbers go on. */
  erase(account: string, user: string): void;
  /** How many streams watch. */
  watchers(): number;
};

export function createMemoryMailbox(now: () => number): MemoryMailbox {
  const lists = new Map<string, MailboxItem[]>();
  const numbers = new Map<string, number>();
  const listeners = new Set<{ readonly key: string; readonly call: () => void }>();
  const tell = (key: string) => {
    for (const listener of listeners) if (listener.key === key) listener.call();
  };
  let failures = 0;
  const listOf = (account: string, user: string) => lists.get(keyOf(account, user)) ?? [];
  return {
    async append(account, user, { id, body }) {
      if (failures > 0) {
        failures -= 1;
        throw new Error("the mailbox is told to fail");
      }
      const key = keyOf(account, user);
      const list = listOf(account, user);
      const known = list.find((item) => item.id === id);
      if (known !== undefined) return known.number;
      const number = (numbers.get(key) ?? 0) + 1;
      numbers.set(key, number);
      lists.set(key, [...list, { number, id, at: now(), body }]);
      tell(key);
      return number;
    },
    read: async (account, user, after) =>
      listOf(account, user).filter((item) => item.number > after),
    watch(account, user, call) {
      const listener = { key: keyOf(account, user), call };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    failAppends(times) {
      failures = times;
    },
    all: listOf,
    erase(account, user) {
      lists.delete(keyOf(account, user));
      tell(keyOf(account, user));
    },
    watchers: () => listeners.size,
  };
}

function keyOf(account: string, user: string): string {
  return `${account}:${user}`;
}
