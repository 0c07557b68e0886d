/**
 * Where a channel of our own (the web chat) keeps what both sides said, so that a page can be loaded
 * again and a lost connection resumed. One list per user of one account.
 */
export type Mailbox = {
  /** Adds an item once per id; returns its number, from 1. */
  append(
    account: string,
    user: string,
    item: { readonly id: string; readonly body: string },
  ): Promise<number>;
  /** Items after number `after`, oldest first. */
  read(account: string, user: string, after: number): Promise<readonly MailboxItem[]>;
  /** Calls back when the user's list grew. Returns the way to stop. */
  watch(account: string, user: string, listener: () => void): () => void;
};

export type MailboxItem = {
  readonly number: number;
  readonly id: string;
  /** ms since the epoch. */
  readonly at: number;
  /** JSON of what was appended. */
  readonly body: string;
};
