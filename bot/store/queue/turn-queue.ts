import { accountOf } from "../../message/conversation-id.ts";
import type { Fifo } from "./fifo.ts";
import { fifo } from "./fifo.ts";

/**
 * First in, first out for each account of the authority, the accounts in turn: a Page with many waiting
 * messages does not delay the others.
 */
export type TurnQueue<T> = {
  push(item: T): void;
  /** Passes over accounts ("channel:account") that may not have a turn now. */
  shift(passOver?: (account: string) => boolean): T | undefined;
};

type Line<T> = { readonly account: string; readonly items: Fifo<T>; length: number };

export function turnQueue<T>(conversationOf: (item: T) => string): TurnQueue<T> {
  /** In order of their turns; only accounts that have something. */
  const lines = new Map<string, Line<T>>();
  return {
    push(item) {
      const account = accountOf(conversationOf(item));
      const line = lines.get(account) ?? { account, items: fifo<T>(), length: 0 };
      lines.set(account, line);
      line.items.push(item);
      line.length += 1;
    },
    shift(passOver = () => false) {
      for (const line of lines.values()) {
        if (passOver(line.account)) continue;
        const item = line.items.shift();
        line.length -= 1;
        // To the end of the turns.
        lines.delete(line.account);
        if (line.length > 0) lines.set(line.account, line);
        return item;
      }
      return;
    },
  };
}
