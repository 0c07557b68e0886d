import type { Author } from "../../cases/speaker.ts";
import type { JournalEntry } from "../../store/journal-entry.ts";
import type { JournalRow } from "../../store/lane-store.ts";
import { cleanText } from "../../text/clean-text.ts";
import { fold } from "../../text/fold.ts";
import type { LineDetails } from "../line-details.ts";
import type { LineKind } from "../transcript-line.ts";
import type { News } from "./news.ts";

/** What the archive writes for something that was said or done. */
export function newsOfLine(row: JournalRow, entry: LineEntry): News {
  const draft = draftOf(entry);
  const text = cleanText(draft.text ?? "");
  return {
    kind: "line",
    messages: draft.author === undefined ? 0 : (draft.messages ?? 1),
    line: {
      conversation: row.conversation,
      number: row.number,
      at: row.at,
      kind: entry.kind,
      author: draft.author ?? "citizen",
      officer: draft.officer === undefined ? null : cleanText(draft.officer),
      text,
      folded: fold(text),
      details: draft.details === undefined ? null : JSON.stringify(draft.details),
    },
  };
}

type LineEntry = Extract<JournalEntry, { readonly kind: LineKind }>;

type LineDraft = {
  /** Absent: the citizen. */
  readonly author?: Author;
  readonly officer?: string;
  readonly messages?: number | undefined;
  readonly text?: string;
  readonly details?: LineDetails;
};

function draftOf(entry: LineEntry): LineDraft {
  switch (entry.kind) {
    case "citizen_wrote":
      return { text: entry.text };
    case "citizen_tapped":
      return { text: entry.label };
    case "citizen_sent_media":
      return { details: { media: entry.media } };
    case "citizen_sent_location":
      return { details: { location: { latitude: entry.latitude, longitude: entry.longitude } } };
    case "citizen_opened":
      return {};
    case "bot_said":
      return {
        author: entry.automatic ? "automatic" : "bot",
        messages: entry.messages,
        text: entry.text,
        ...(entry.buttons.length > 0 && { details: { buttons: entry.buttons.map(cleanText) } }),
      };
    case "officer_said":
      return {
        author: "officer",
        officer: entry.officer,
        messages: entry.messages,
        text: entry.text,
      };
  }
}
