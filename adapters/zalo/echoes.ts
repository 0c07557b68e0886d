/**
 * Zalo sends everything that went out in the OA's name back to our webhook, and its send call has no key
 * that makes a repeat harmless. So when a call ends without an answer, its echo tells whether the message
 * went out after all. Kept in memory: an echo that reaches another process is not seen.
 */
export type Echoes = {
  /** Begins to listen for the echo of a text that is about to be sent. */
  expect(account: string, user: string, text: string): Expectation;
  heard(account: string, echo: Echo): void;
};

export type Echo = { readonly user: string; readonly messageId: string; readonly text: string };

export type Expectation = {
  /** Id of the message that went out; null while nothing was heard. */
  heard(): string | null;
  /** The call told the message's id itself. */
  answered(messageId: string | null): void;
  /** The call told that nothing went out, or nobody asks any more. */
  forget(): void;
};

type Waiting = { readonly key: string; messageId: string | null };

export function createEchoes(): Echoes {
  const waiting = new Set<Waiting>();
  const told = new Set<string>();

  const tellId = (messageId: string) => {
    told.add(messageId);
    dropOldest(told, MOST_TOLD);
  };
  return {
    expect(account, user, text) {
      const entry: Waiting = { key: keyOf(account, user, text), messageId: null };
      waiting.add(entry);
      dropOldest(waiting, MOST_WAITING);
      return {
        heard: () => entry.messageId,
        answered(messageId) {
          if (messageId !== null) tellId(messageId);
          waiting.delete(entry);
        },
        forget: () => void waiting.delete(entry),
      };
    },
    heard(account, { user, messageId, text }) {
      // The late echo of an earlier message with the same words says nothing about this one.
      if (told.has(messageId)) return;
      const key = keyOf(account, user, text);
      const entry = [...waiting].find((it) => it.key === key && it.messageId === null);
      if (entry === undefined) return;
      entry.messageId = messageId;
      tellId(messageId);
    },
  };
}

const MOST_WAITING = 1_000;
const MOST_TOLD = 10_000;

function keyOf(account: string, user: string, text: string): string {
  return JSON.stringify([account, user, text.normalize("NFC").trim()]);
}

function dropOldest<T>(set: Set<T>, most: number): void {
  for (const oldest of set) {
    if (set.size <= most) return;
    set.delete(oldest);
  }
}
