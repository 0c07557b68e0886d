import type { Kysely } from "kysely";
import type { ArchiveTables } from "../tables.ts";

/**
 * Makes the marks of these conversations where they are missing and holds them until the transaction
 * ends: of two programs that hand in the same rows, the second sees what the first one wrote.
 */
export async function holdConversations(
  db: Kysely<ArchiveTables>,
  conversations: readonly string[],
): Promise<void> {
  // In one order everywhere: two programs that wait for each other would both be refused.
  const inOrder = conversations.toSorted();
  await db
    .insertInto("conversations")
    .values(inOrder.map((conversation) => ({ conversation, last_number: 0, messages: 0 })))
    .onConflict((conflict) => conflict.column("conversation").doNothing())
    .execute();
  await db
    .selectFrom("conversations")
    .select("conversation")
    .where("conversation", "in", inOrder)
    .orderBy("conversation")
    .forUpdate()
    .execute();
}
