import type { Kysely } from "kysely";
import type { ArchiveTables, CaseRow } from "../tables.ts";
import type { CaseClaimed, CaseClosed, CaseNews, CaseOpened } from "./news.ts";

/**
 * Moves a case forward. News that is older than what is known changes nothing. Returns why the news can
 * never be true, or null when it is fine.
 */
export async function writeCaseNews(
  db: Kysely<ArchiveTables>,
  news: CaseNews,
): Promise<string | null> {
  switch (news.kind) {
    case "case_opened":
      return open(db, news);
    case "case_claimed":
      return move(db, news, {
        status: "claimed",
        officer_id: news.officer,
        officer_name: news.name,
        claimed_at: news.at,
      });
    case "case_closed":
      return move(db, news, { status: "closed", closed_at: news.at, closed_by: news.officer });
  }
}

async function open(db: Kysely<ArchiveTables>, news: CaseOpened): Promise<string | null> {
  const { kind: _, number, at, ...opened } = news;
  const added = await db
    .insertInto("cases")
    .values({
      ...opened,
      status: "waiting",
      officer_id: null,
      officer_name: null,
      opened_at: at,
      claimed_at: null,
      closed_at: null,
      closed_by: null,
      opened_number: number,
      last_number: number,
    })
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("code")
    .executeTakeFirst();
  if (added !== undefined) return null;
  const known = await caseOf(db, news.code);
  const same = known?.conversation === news.conversation && known.opened_number === number;
  return same ? null : `it opens the case ${news.code}, which was opened before`;
}

async function move(
  db: Kysely<ArchiveTables>,
  news: CaseClaimed | CaseClosed,
  change: Partial<CaseRow>,
): Promise<string | null> {
  const moved = await db
    .updateTable("cases")
    .set({ ...change, last_number: news.number })
    .where("code", "=", news.code)
    .where("conversation", "=", news.conversation)
    .where("last_number", "<", news.number)
    .where("status", "!=", "closed")
    .returning("code")
    .executeTakeFirst();
  if (moved !== undefined) return null;
  const known = await caseOf(db, news.code);
  if (known?.conversation === news.conversation) return null;
  return `it tells of the case ${news.code}, which this conversation does not have`;
}

async function caseOf(
  db: Kysely<ArchiveTables>,
  code: string,
): Promise<Pick<CaseRow, "conversation" | "opened_number"> | undefined> {
  return await db
    .selectFrom("cases")
    .select(["conversation", "opened_number"])
    .where("code", "=", code)
    .executeTakeFirst();
}
