import { z } from "zod";
import type { Author, Speaker } from "../../cases/speaker.ts";
import { BOT_SPEAKS, SPEAKER_KINDS } from "../../cases/speaker.ts";
import type {
  IncomingEvent,
  JournalRow,
  LiveItem,
  OutgoingDraft,
  QueuedEvent,
} from "../lane-store.ts";

/**
 * How things stand in Redis: their parts with a NUL between, the text that may be long last. The scripts
 * know these forms too.
 */
export function eventEntry(event: IncomingEvent, now: number): string {
  return [now, event.at, event.id, event.body].join("\0");
}

export function readEvent(entry: string, number: number, attempts: number): QueuedEvent {
  const [, at = "", id = "", body = ""] = partsOf(entry, 4);
  return { number, id, at: Number(at), body, attempts };
}

/** Number and time are put before it by the script. */
export function outgoingEntry({ author, fence, body }: OutgoingDraft): string {
  return [author, fence, body].join("\0");
}

export type OwedMessage = {
  readonly number: number;
  readonly writtenAt: number;
  readonly draft: OutgoingDraft;
};

export function readOutgoing(entry: string): OwedMessage {
  const [number = "", writtenAt = "", author = "", fence = "", body = ""] = partsOf(entry, 5);
  const draft = { author: authorOf(author), fence: Number(fence), body };
  return { number: Number(number), writtenAt: Number(writtenAt), draft };
}

export function journalEntry(row: JournalRow): string {
  return [row.conversation, row.number, row.at, row.body].join("\0");
}

export function readJournalRow(entry: string): JournalRow {
  const [conversation = "", number = "", at = "", body = ""] = partsOf(entry, 4);
  return { conversation, number: Number(number), at: Number(at), body };
}

export function readLiveItem(entry: string): LiveItem {
  const [number = "", at = "", id = "", body = ""] = partsOf(entry, 4);
  return { number: Number(number), id, at: Number(at), body };
}

const speaker = z.object({
  kind: z.enum(SPEAKER_KINDS),
  id: z.string().exactOptional(),
  fence: z.number(),
});

export function readSpeaker(stored: string | null): Speaker {
  return stored === null ? BOT_SPEAKS : speaker.parse(JSON.parse(stored));
}

const author = z.enum(["bot", "automatic", "officer"]);

function authorOf(word: string): Author {
  return author.parse(word);
}

/** The first parts, and what is left as the last one. */
function partsOf(entry: string, count: number): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let part = 1; part < count; part += 1) {
    const end = entry.indexOf("\0", from);
    if (end < 0) break;
    parts.push(entry.slice(from, end));
    from = end + 1;
  }
  parts.push(entry.slice(from));
  return parts;
}
