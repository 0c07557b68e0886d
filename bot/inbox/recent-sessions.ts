import type { Session } from "../engine/session.ts";
import { readSession } from "./session-schema.ts";

/**
 * Sessions that this process wrote lately, beside the words they were stored in. To read a session and check
 * its form takes a sixth of a turn; where the store holds the very words that were written here, that is
 * known already. What another process wrote has other words, and is read.
 */
export type RecentSessions = {
  /** The stored session; null when there is none, or it cannot be read. */
  read(conversation: string, stored: string | null): Session | null;
  /** Remembers what was stored; `stored` null: nothing is any more. */
  keep(conversation: string, stored: string | null, session: Session | null): void;
};

type Kept = { readonly stored: string; readonly session: Session };

export function recentSessions(): RecentSessions {
  const kept = new Map<string, Kept>();
  return {
    read(conversation, stored) {
      const known = kept.get(conversation);
      return known !== undefined && known.stored === stored ? known.session : readSession(stored);
    },
    keep(conversation, stored, session) {
      kept.delete(conversation);
      if (stored === null || session === null) return;
      kept.set(conversation, { stored, session });
      const oldest = kept.keys().next();
      if (kept.size > MOST && !oldest.done) kept.delete(oldest.value);
    },
  };
}

/** A few kilobytes each. */
const MOST = 256;
