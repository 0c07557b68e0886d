import type { Kysely } from "kysely";
import { z } from "zod";
import type { ArchiveTables } from "./tables.ts";
import type { Delivery } from "./transcript-line.ts";
import { DELIVERY_OUTCOMES } from "./transcript-line.ts";

/** Which outgoing messages, from first to last, carry a line; null for the citizen's. */
type Carried = { readonly message: number | null; readonly last_message: number | null };

/** Reads what became of the messages that carry these lines of a conversation. */
export async function readDeliveries(
  db: Kysely<ArchiveTables>,
  conversation: string,
  lines: readonly Carried[],
): Promise<(line: Carried) => Delivery | null> {
  const first = lines.find((line) => line.message !== null)?.message ?? null;
  const last = lines.findLast((line) => line.last_message !== null)?.last_message ?? null;
  if (first === null || last === null) return () => null;
  const rows = await db
    .selectFrom("sends")
    .select(["message", "outcome", "code", "channel_message_id"])
    .where("conversation", "=", conversation)
    .where("message", ">=", first)
    .where("message", "<=", last)
    .execute();
  const sends = new Map(rows.map((row) => [row.message, storedSend.parse(row)]));
  return (line) => deliveryOf(line, sends);
}

const storedSend = z.object({
  outcome: z.enum(DELIVERY_OUTCOMES),
  code: z.string().nullable(),
  channel_message_id: z.string().nullable(),
});

type Send = z.infer<typeof storedSend>;

/** One part that was not sent is what the officer must know; sent is only what was sent whole. */
function deliveryOf(line: Carried, sends: ReadonlyMap<number, Send>): Delivery | null {
  if (line.message === null || line.last_message === null) return null;
  let told: Send | null = null;
  let whole = true;
  for (let message = line.message; message <= line.last_message; message++) {
    const send = sends.get(message);
    if (send === undefined) whole = false;
    else if (told === null || told.outcome === "sent") told = send;
  }
  if (told === null || (told.outcome === "sent" && !whole)) return null;
  return { outcome: told.outcome, code: told.code, channelMessageId: told.channel_message_id };
}
