import type { JournalEntry } from "../../store/journal-entry.ts";
import type { JournalRow } from "../../store/lane-store.ts";
import { cleanText } from "../../text/clean-text.ts";
import type { News } from "./news.ts";

type EntryOf<Kind extends JournalEntry["kind"]> = Extract<JournalEntry, { readonly kind: Kind }>;

export function newsOfScamCheck(row: JournalRow, entry: EntryOf<"scam_checked">): News {
  return {
    kind: "scam_check",
    check: {
      conversation: row.conversation,
      number: row.number,
      at: row.at,
      verdict: entry.verdict,
      codes: JSON.stringify(entry.codes.map(cleanText)),
      quotes: JSON.stringify(entry.quotes.map(cleanText)),
      domain: entry.domain === null ? null : cleanText(entry.domain),
      link: entry.link === null ? null : cleanText(entry.link),
    },
  };
}

export function newsOfScamReview(row: JournalRow, entry: EntryOf<"scam_reviewed">): News {
  return {
    kind: "scam_review",
    review: {
      conversation: row.conversation,
      number: row.number,
      at: row.at,
      checked: entry.checked,
      code: cleanText(entry.code),
      officer: cleanText(entry.officer),
      verdict: entry.verdict,
      note: entry.note === null ? null : cleanText(entry.note),
    },
  };
}
