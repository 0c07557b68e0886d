import type { Recipient } from "./channel.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";

/**
 * What is still to be sent of messages that came through in part, so that the next try begins there. It
 * is kept in memory: where another process makes the next try, or this one died, the message is sent
 * from its beginning, and a part is repeated. Keeping it durably would cost every long message a write
 * for each part, and still leave the gap between the channel's answer and the write.
 */
export type UnsentParts<Part, Doubt> = {
  of(to: Recipient, message: OutgoingMessage): Unsent<Part, Doubt> | null;
  keep(to: Recipient, message: OutgoingMessage, unsent: Unsent<Part, Doubt>): void;
  drop(to: Recipient, message: OutgoingMessage): void;
};

/** `Part` is what one call of the channel sends, `Doubt` waits for the echo of one. */
export type Unsent<Part, Doubt> = {
  /** In order, the first one not known to be out. */
  readonly parts: readonly Part[];
  /** Present where the first part may be out all the same. */
  readonly doubt: Doubt | null;
};

export function createUnsentParts<
  Part,
  Doubt extends { readonly forget: () => void },
>(): UnsentParts<Part, Doubt> {
  const kept = new Map<string, Unsent<Part, Doubt>>();
  return {
    // Nearly always nothing is kept, and a key costs writing the whole message out.
    of: (to, message) => (kept.size === 0 ? null : (kept.get(keyOf(to, message)) ?? null)),
    keep(to, message, unsent) {
      const key = keyOf(to, message);
      kept.delete(key);
      kept.set(key, unsent);
      for (const [oldest, { doubt }] of kept) {
        if (kept.size <= MOST) break;
        doubt?.forget();
        kept.delete(oldest);
      }
    },
    drop(to, message) {
      if (kept.size > 0) kept.delete(keyOf(to, message));
    },
  };
}

const MOST = 1_000;

/** The content counts, too: numbers begin anew where a citizen's data was erased. */
function keyOf({ account, user }: Recipient, message: OutgoingMessage): string {
  return JSON.stringify([account, user, message]);
}
