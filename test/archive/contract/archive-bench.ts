import type { Archive, TakenIn } from "../../../bot/archive/archive.ts";
import type { CaseStatus } from "../../../bot/archive/case-record.ts";
import type { JournalEntry } from "../../../bot/store/journal-entry.ts";

/** What a rule of the contract is tried with: an archive that is new for every test. */
export type ArchiveBench = {
  /** Declares a test. */
  test(sentence: string, body: () => Promise<void>): void;
  archive(): Archive;
  /** Closes the archive and opens it again on the same database. */
  reopen(): Promise<void>;
  /** Takes entries in as rows of one conversation, numbered from `first`, by default 1. */
  take(conversation: string, entries: readonly JournalEntry[], first?: number): Promise<TakenIn>;
  /** Codes of the cases of these statuses, as listed. */
  codes(...statuses: readonly CaseStatus[]): Promise<readonly string[]>;
  readonly now: number;
};

export const ANNA = "webchat:web:anna";
export const BINH = "zalo:117:binh";
