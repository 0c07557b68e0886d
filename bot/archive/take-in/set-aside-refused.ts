import type { Kysely } from "kysely";
import type { JournalRow } from "../../store/lane-store.ts";
import type { SetAsideRow } from "../archive.ts";
import type { ArchiveTables } from "../tables.ts";
import type { HoldConversations } from "./conversation-marks.ts";
import { readMarks, writeMarks } from "./conversation-marks.ts";
import { readRow } from "./read-row.ts";
import { setAside } from "./set-aside.ts";

/** Sets a readable row aside that the database refused, and moves its conversation on behind it. */
export function setAsideRefused(
  db: Kysely<ArchiveTables>,
  row: JournalRow,
  refusal: {
    readonly error: unknown;
    readonly now: number;
    readonly hold: HoldConversations | undefined;
  },
): Promise<readonly SetAsideRow[]> {
  return db.transaction().execute(async (transaction) => {
    const marks = await readMarks(transaction, [row], refusal.hold);
    const news = readRow(row);
    // A line that was said went out all the same: the messages behind it keep their numbers.
    if (news.kind === "line") marks.countMessages(row, news.messages);
    marks.pass(row);
    const aside = await setAside(
      transaction,
      [{ row, reason: reasonOf(refusal.error) }],
      refusal.now,
    );
    await writeMarks(transaction, marks);
    return aside;
  });
}

/** The code alone: a database's message may quote the value, which is what a citizen wrote. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "without a code";
  return `the database refused it (${code})`;
}
