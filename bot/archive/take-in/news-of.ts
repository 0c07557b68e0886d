import type { JournalEntry } from "../../store/journal-entry.ts";
import type { JournalRow } from "../../store/lane-store.ts";
import { cleanText } from "../../text/clean-text.ts";
import type { CaseNews, News } from "./news.ts";
import { newsOfLine } from "./news-of-line.ts";
import { newsOfScamCheck, newsOfScamReview } from "./news-of-scam.ts";

/** What the archive writes for a journal entry. Every text is cleaned on the way. */
export function newsOf(row: JournalRow, entry: JournalEntry): News {
  switch (entry.kind) {
    case "citizen_wrote":
    case "citizen_tapped":
    case "citizen_sent_media":
    case "citizen_sent_location":
    case "citizen_opened":
    case "bot_said":
    case "officer_said":
      return newsOfLine(row, entry);
    case "case_opened":
    case "case_claimed":
    case "case_closed":
      return newsOfCase(row, entry);
    case "message_sent":
    case "message_withheld":
    case "message_failed":
      return newsOfSend(row, entry);
    case "turn_taken":
      return newsOfTurn(row, entry);
    case "data_erased":
      return { kind: "erased", conversation: row.conversation, number: row.number };
    case "rated":
    case "reminder_dropped":
      return newsOfFact(row, entry);
    case "scam_checked":
      return newsOfScamCheck(row, entry);
    case "scam_reviewed":
      return newsOfScamReview(row, entry);
    case "event_failed":
      return newsOfTurn(row, { failure: cleanText(entry.reason) });
  }
}

type EntryOf<Kind extends JournalEntry["kind"]> = Extract<JournalEntry, { readonly kind: Kind }>;

function newsOfCase(
  row: JournalRow,
  entry: EntryOf<"case_opened" | "case_claimed" | "case_closed">,
): CaseNews {
  const moment = {
    code: cleanText(entry.code),
    conversation: row.conversation,
    number: row.number,
    at: row.at,
  };
  switch (entry.kind) {
    case "case_opened":
      return {
        ...moment,
        kind: "case_opened",
        team: cleanOrNull(entry.team),
        reason: entry.reason,
        priority: entry.priority,
        summary: JSON.stringify(
          entry.summary.map(({ slot, value }) => ({
            slot: cleanText(slot),
            value: cleanText(value),
          })),
        ),
        notes: JSON.stringify(entry.notes.map(cleanText)),
      };
    case "case_claimed":
      return {
        ...moment,
        kind: "case_claimed",
        officer: cleanText(entry.officer),
        name: cleanText(entry.name),
      };
    case "case_closed":
      return { ...moment, kind: "case_closed", officer: cleanText(entry.officer) };
  }
}

function newsOfSend(
  row: JournalRow,
  entry: EntryOf<"message_sent" | "message_withheld" | "message_failed">,
): News {
  const name = entry.kind === "message_sent" ? (entry.channelMessageId ?? null) : null;
  return {
    kind: "send",
    send: {
      conversation: row.conversation,
      message: entry.message,
      number: row.number,
      at: row.at,
      outcome: OUTCOMES[entry.kind],
      code: entry.kind === "message_failed" ? cleanText(entry.code) : null,
      channel_message_id: cleanOrNull(name),
    },
  };
}

const OUTCOMES = {
  message_sent: "sent",
  message_withheld: "withheld",
  message_failed: "failed",
} as const;

function newsOfFact(row: JournalRow, entry: EntryOf<"rated" | "reminder_dropped">): News {
  return {
    kind: "fact",
    fact: {
      conversation: row.conversation,
      number: row.number,
      at: row.at,
      kind: entry.kind,
      flow: cleanText(entry.flow),
      step: cleanText(entry.step),
      value: entry.kind === "rated" ? entry.rating : null,
    },
  };
}

function newsOfTurn(
  row: JournalRow,
  turn: Partial<Omit<EntryOf<"turn_taken">, "kind">> & { readonly failure?: string },
): News {
  return {
    kind: "turn",
    turn: {
      conversation: row.conversation,
      number: row.number,
      at: row.at,
      decision: cleanOrNull(turn.decision),
      understood: cleanOrNull(turn.understood),
      flow: cleanOrNull(turn.flow),
      step: cleanOrNull(turn.step),
      failure: turn.failure ?? null,
    },
  };
}

function cleanOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : cleanText(text);
}
