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

/** A case that is opened again while it is open is raised: more urgent, with a newer summary. */
async function open(db: Kysely<ArchiveTables>, news: CaseOpened): Promise<string | null> {
  const { kind: _, number, at, ...opened } = news;
  const written = await db
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
      last_number: number,
    })
    .onConflict((conflict) =>
      conflict
        .column("code")
        .doUpdateSet((row) => ({
          team: row.ref("excluded.team"),
          reason: row.ref("excluded.reason"),
          priority: row.ref("excluded.priority"),
          summary: row.ref("excluded.summary"),
          notes: row.ref("excluded.notes"),
          last_number: row.ref("excluded.last_number"),
        }))
        .whereRef("cases.conversation", "=", "excluded.conversation")
        .whereRef("cases.last_number", "<", "excluded.last_number")
        .where("cases.status", "!=", "closed"),
    )
    .returning("code")
    .executeTakeFirst();
  if (written !== undefined || (await isKnown(db, news))) return null;
  return `it opens the case ${news.code}, which another conversation has`;
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
  if (moved !== undefined || (await isKnown(db, news))) return null;
  return `it tells of the case ${news.code}, which this conversation does not have`;
}

async function isKnown(db: Kysely<ArchiveTables>, news: CaseNews): Promise<boolean> {
  const known = await db
    .selectFrom("cases")
    .select("code")
    .where("code", "=", news.code)
    .where("conversation", "=", news.conversation)
    .executeTakeFirst();
  return known !== undefined;
}
