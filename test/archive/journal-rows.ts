import type { JournalEntry } from "../../bot/store/journal-entry.ts";
import type { JournalRow } from "../../bot/store/lane-store.ts";

/** Journal rows of one conversation, numbered from `first`, a second apart. */
export function journalRows(
  conversation: string,
  entries: readonly JournalEntry[],
  first = 1,
): JournalRow[] {
  return entries.map((entry, place) => ({
    conversation,
    number: first + place,
    at: (first + place) * 1000,
    body: JSON.stringify(entry),
  }));
}

export function said(text: string, buttons: string[] = []): JournalEntry {
  return { kind: "bot_said", automatic: false, text, buttons };
}

export function wrote(text: string): JournalEntry {
  return { kind: "citizen_wrote", text };
}

export function opened(code: string, change: Partial<Opened> = {}): JournalEntry {
  return {
    kind: "case_opened",
    code,
    team: null,
    reason: "yeu_cau",
    priority: 3,
    summary: [],
    notes: [],
    ...change,
  };
}

export function claimed(code: string, officer: string): JournalEntry {
  return { kind: "case_claimed", code, officer, name: `Cán bộ ${officer}` };
}

export function closed(code: string, officer: string): JournalEntry {
  return { kind: "case_closed", code, officer };
}

type Opened = Extract<JournalEntry, { kind: "case_opened" }>;
