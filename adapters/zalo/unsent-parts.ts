import { createHash } from "node:crypto";
import type { Recipient } from "../../bot/channel/channel.ts";
import type { OutgoingMessage } from "../../bot/channel/outgoing-message.ts";
import type { Expectation } from "./echoes.ts";
import type { WirePart } from "./wire-message.ts";

/**
 * What is still to be sent of messages that came through in part, so that the next try begins there. It
 * is kept in memory: where another process makes the next try, or this one died, the message is sent
 * from its beginning, and a part is repeated. Keeping it durably would cost every long message a write
 * for each part, and still leave the gap between Zalo's answer and the write.
 */
export type UnsentParts = {
  of(to: Recipient, message: OutgoingMessage): Unsent | null;
  keep(to: Recipient, message: OutgoingMessage, unsent: Unsent): void;
  drop(to: Recipient, message: OutgoingMessage): void;
};

export type Unsent = {
  /** In order, the first one not known to be out. */
  readonly parts: readonly WirePart[];
  /** Present where the first part may be out all the same. */
  readonly doubt: Expectation | null;
};

export function createUnsentParts(): UnsentParts {
  const kept = new Map<string, Unsent>();
  return {
    // Nearly always nothing is kept, and a key costs a digest.
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
  return createHash("sha256")
    .update(JSON.stringify([account, user, message]))
    .digest("base64url");
}
