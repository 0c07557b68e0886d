import type { Kysely } from "kysely";
import type { JournalRow } from "../../store/lane-store.ts";
import type { SetAsideRow } from "../archive.ts";
import type {
  ArchiveTables,
  FactRow,
  LineRow,
  ScamCheckRow,
  ScamReviewRow,
  SendRow,
  TurnRow,
} from "../tables.ts";
import type { HoldConversations, Marks } from "./conversation-marks.ts";
import { readMarks, writeMarks } from "./conversation-marks.ts";
import { eraseBefore } from "./erase-before.ts";
import type { CaseNews, Erased, News } from "./news.ts";
import { readRow } from "./read-row.ts";
import { refuseKey } from "./refuse-key.ts";
import { setAside } from "./set-aside.ts";
import { writeCaseNews } from "./write-case-news.ts";
import { writeFacts } from "./write-facts.ts";
import { writeLines } from "./write-lines.ts";
import { writeScamChecks, writeScamReviews } from "./write-scam.ts";
import { writeSends } from "./write-sends.ts";
import { writeTurns } from "./write-turns.ts";

/** Makes what takes rows in, in one transaction: all of them, or none. */
export function takeInRows(db: Kysely<ArchiveTables>, hold?: HoldConversations): TakeInRows {
  const [lines, sends, turns, facts] = [writeLines(), writeSends(), writeTurns(), writeFacts()];
  const [checks, reviews] = [writeScamChecks(), writeScamReviews()];
  return (rows, now) =>
    db.transaction().execute(async (transaction) => {
      const marks = await readMarks(transaction, rows, hold);
      const batch = sortOut(rows, marks);
      await lines(transaction, batch.lines);
      await sends(transaction, batch.sends);
      await turns(transaction, batch.turns);
      await facts(transaction, batch.facts);
      await checks(transaction, batch.checks);
      await reviews(transaction, batch.reviews);
      for (const { row, news } of batch.cases) {
        const reason = await writeCaseNews(transaction, news);
        if (reason !== null) batch.poison.push({ row, reason });
      }
      for (const news of batch.erased) await eraseBefore(transaction, news);
      const aside = await setAside(transaction, batch.poison, now);
      await writeMarks(transaction, marks);
      return aside;
    });
}

/** Returns the rows that can never be read; they were set aside. */
export type TakeInRows = (
  rows: readonly JournalRow[],
  now: number,
) => Promise<readonly SetAsideRow[]>;

type Batch = {
  readonly lines: LineRow[];
  readonly sends: SendRow[];
  readonly turns: TurnRow[];
  readonly facts: FactRow[];
  readonly checks: ScamCheckRow[];
  readonly reviews: ScamReviewRow[];
  readonly cases: { readonly row: JournalRow; readonly news: CaseNews }[];
  readonly erased: Erased[];
  readonly poison: { readonly row: JournalRow; readonly reason: string }[];
};

/** Leaves out rows that were taken in before and moves the marks behind those that are new. */
function sortOut(rows: readonly JournalRow[], marks: Marks): Batch {
  const batch: Batch = {
    lines: [],
    sends: [],
    turns: [],
    facts: [],
    checks: [],
    reviews: [],
    cases: [],
    erased: [],
    poison: [],
  };
  for (const row of rows) {
    const refusal = refuseKey(row);
    if (refusal !== null) batch.poison.push({ row, reason: refusal });
    else if (marks.isNew(row)) sortOutRow(batch, row, marks);
  }
  return batch;
}

function sortOutRow(batch: Batch, row: JournalRow, marks: Marks): void {
  const news = readRow(row);
  if (news.kind === "unreadable") batch.poison.push({ row, reason: news.reason });
  else addNews(batch, row, news, marks);
  marks.pass(row);
}

function addNews(batch: Batch, row: JournalRow, news: News, marks: Marks): void {
  switch (news.kind) {
    case "line":
      batch.lines.push({ ...news.line, ...marks.countMessages(row, news.messages) });
      return;
    case "send":
      batch.sends.push(news.send);
      return;
    case "turn":
      batch.turns.push(news.turn);
      return;
    case "fact":
      batch.facts.push(news.fact);
      return;
    case "scam_check":
      batch.checks.push(news.check);
      return;
    case "scam_review":
      batch.reviews.push(news.review);
      return;
    case "case_opened":
    case "case_claimed":
    case "case_closed":
      batch.cases.push({ row, news });
      return;
    case "erased":
      batch.erased.push(news);
  }
}
