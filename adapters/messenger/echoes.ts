/**
 * Messenger sends everything that went out in the Page's name back to our webhook, and its send call has
 * no key that makes a repeat harmless. So each call carries a mark in `metadata`, and when a call ends
 * without an answer, the echo with that mark tells that the message went out after all. Kept in memory:
 * an echo that reaches another process is not seen.
 */
export type Echoes = {
  /** Begins to listen for the echo of a call that is about to be made. */
  expect(account: string, user: string, mark: string): Expectation;
  heard(account: string, user: string, mark: string, messageId: string): void;
};

export type Expectation = {
  /** Id of the message that went out; null while nothing was heard. */
  heard(): string | null;
  /** The call told how it ended, or nobody asks any more. */
  forget(): void;
};

export function createEchoes(): Echoes {
  const waiting = new Map<string, Waiting>();
  return {
    expect(account, user, mark) {
      const key = keyOf(account, user, mark);
      const entry: Waiting = { messageId: null };
      waiting.delete(key);
      waiting.set(key, entry);
      dropOldest(waiting);
      return {
        heard: () => entry.messageId,
        forget() {
          if (waiting.get(key) === entry) waiting.delete(key);
        },
      };
    },
    heard(account, user, mark, messageId) {
      const entry = waiting.get(keyOf(account, user, mark));
      if (entry !== undefined) entry.messageId = messageId;
    },
  };
}

type Waiting = { messageId: string | null };

const MOST_WAITING = 1_000;

function keyOf(account: string, user: string, mark: string): string {
  return JSON.stringify([account, user, mark]);
}

function dropOldest(waiting: Map<string, Waiting>): void {
  for (const oldest of waiting.keys()) {
    if (waiting.size <= MOST_WAITING) return;
    waiting.delete(oldest);
  }
}
