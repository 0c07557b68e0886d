import type { Kysely } from "kysely";
import { z } from "zod";
import type { LineDetails } from "./line-details.ts";
import { lineDetails } from "./line-details.ts";
import { readDeliveries } from "./read-deliveries.ts";
import type { ArchiveTables } from "./tables.ts";
import type { Delivery, TranscriptLine } from "./transcript-line.ts";
import { LINE_KINDS } from "./transcript-line.ts";

/** The newest `last` lines of a conversation, oldest first. */
export async function readTranscript(
  db: Kysely<ArchiveTables>,
  conversation: string,
  last: number,
): Promise<readonly TranscriptLine[]> {
  const rows = await db
    .selectFrom("lines")
    .selectAll()
    .where("conversation", "=", conversation)
    .orderBy("number", "desc")
    .limit(last)
    .execute();
  const lines = rows.map((row) => storedLine.parse(row)).reverse();
  const deliveryOf = await readDeliveries(db, conversation, lines);
  return lines.map((line) => lineOf(line, deliveryOf(line)));
}

const storedLine = z.object({
  number: z.number(),
  at: z.number(),
  kind: z.enum(LINE_KINDS),
  author: z.enum(["citizen", "bot", "automatic", "officer"]),
  officer: z.string().nullable(),
  text: z.string(),
  details: z.string().nullable(),
  message: z.number().nullable(),
  last_message: z.number().nullable(),
});

function lineOf(row: z.infer<typeof storedLine>, delivery: Delivery | null): TranscriptLine {
  const details: LineDetails =
    row.details === null ? {} : lineDetails.parse(JSON.parse(row.details));
  return {
    number: row.number,
    at: row.at,
    kind: row.kind,
    author: row.author,
    officer: row.officer,
    text: row.text,
    buttons: details.buttons ?? [],
    media: details.media ?? null,
    location: details.location ?? null,
    delivery,
  };
}
