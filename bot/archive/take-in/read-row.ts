import { journalEntry } from "../../store/journal-entry.ts";
import type { JournalRow } from "../../store/lane-store.ts";
import type { News } from "./news.ts";
import { newsOf } from "./news-of.ts";

/**
 * Reads a journal row. A row that can never be read comes back with the reason, which names places and
 * never values: it goes to the log, and the row holds what citizens wrote.
 */
export function readRow(row: JournalRow): News | Unreadable {
  const json = parseJson(row.body);
  if (json === undefined) return { kind: "unreadable", reason: "its body is not JSON" };
  const entry = journalEntry.safeParse(json);
  if (!entry.success) {
    const places = entry.error.issues.map((issue) => issue.path.join(".") || "kind").join(", ");
    return { kind: "unreadable", reason: `its body is not a journal entry (${places})` };
  }
  const { data } = entry;
  if ("message" in data && !Number.isSafeInteger(data.message)) {
    return { kind: "unreadable", reason: "its message number is not a whole number" };
  }
  return newsOf(row, data);
}

export type Unreadable = { readonly kind: "unreadable"; readonly reason: string };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
