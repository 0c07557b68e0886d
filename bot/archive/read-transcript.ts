import type { Kysely } from "kysely";
import { z } from "zod";
import type { LineDetails } from "./line-details.ts";
import { lineDetails } from "./line-details.ts";
import type { ArchiveTables } from "./tables.ts";
import type { TranscriptLine } from "./transcript-line.ts";
import { DELIVERY_OUTCOMES, LINE_KINDS } from "./transcript-line.ts";

/** The newest `last` lines of a conversation, oldest first. */
export async function readTranscript(
  db: Kysely<ArchiveTables>,
  conversation: string,
  last: number,
): Promise<readonly TranscriptLine[]> {
  const rows = await db
    .selectFrom("lines")
    .leftJoin("sends", (join) =>
      join
        .onRef("sends.conversation", "=", "lines.conversation")
        .onRef("sends.message", "=", "lines.message"),
    )
    .select([
      "lines.number",
      "lines.at",
      "lines.kind",
      "lines.author",
      "lines.officer",
      "lines.text",
      "lines.details",
      "sends.outcome",
      "sends.code",
      "sends.channel_message_id",
    ])
    .where("lines.conversation", "=", conversation)
    .orderBy("lines.number", "desc")
    .limit(last)
    .execute();
  return rows.map((row) => lineOf(storedLine.parse(row))).reverse();
}

const storedLine = z.object({
  number: z.number(),
  at: z.number(),
  kind: z.enum(LINE_KINDS),
  author: z.enum(["citizen", "bot", "automatic", "officer"]),
  officer: z.string().nullable(),
  text: z.string(),
  details: z.string().nullable(),
  outcome: z.enum(DELIVERY_OUTCOMES).nullable(),
  code: z.string().nullable(),
  channel_message_id: z.string().nullable(),
});

function lineOf(row: z.infer<typeof storedLine>): TranscriptLine {
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
    delivery:
      row.outcome === null
        ? null
        : { outcome: row.outcome, code: row.code, channelMessageId: row.channel_message_id },
  };
}
