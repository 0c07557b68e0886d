import type { Kysely } from "kysely";
import { z } from "zod";
import { VERDICTS } from "../scam/judgement.ts";
import type { ScamCheck, ScamReview } from "./scam-record.ts";
import type { ArchiveTables } from "./tables.ts";

/** The newest check of a conversation up to a time; null when there is none. */
export async function readLastCheck(
  db: Kysely<ArchiveTables>,
  conversation: string,
  until: number,
): Promise<ScamCheck | null> {
  const row = await db
    .selectFrom("scam_checks")
    .select(["conversation", "number", "at", "verdict", "codes", "quotes", "domain"])
    .where("conversation", "=", conversation)
    .where("at", "<=", until)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : checkOf(storedCheck.parse(row));
}

/** The newest review of each check since `from`, ms, the newest first. */
export async function readReviews(
  db: Kysely<ArchiveTables>,
  from: number,
  limit: number,
): Promise<readonly ScamReview[]> {
  const rows = await db
    .selectFrom("scam_reviews as review")
    .innerJoin("scam_checks as check", (join) =>
      join
        .onRef("check.conversation", "=", "review.conversation")
        .onRef("check.number", "=", "review.checked"),
    )
    .select(["check.conversation", "check.number", "check.at", "check.verdict"])
    .select(["check.codes", "check.quotes", "check.domain", "review.code", "review.officer"])
    .select(["review.at as reviewed_at", "review.verdict as said", "review.note"])
    .where("review.at", ">=", from)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("scam_reviews as later")
            .select("later.number")
            .whereRef("later.conversation", "=", "review.conversation")
            .whereRef("later.checked", "=", "review.checked")
            .whereRef("later.number", ">", "review.number"),
        ),
      ),
    )
    .orderBy("review.at", "desc")
    .orderBy("review.conversation")
    .orderBy("review.number", "desc")
    .limit(limit)
    .execute();
  return rows.map(reviewOf);
}

const storedCheck = z.object({
  conversation: z.string(),
  number: z.number(),
  at: z.number(),
  verdict: z.enum(VERDICTS),
  codes: z.string(),
  quotes: z.string(),
  domain: z.string().nullable(),
});

const storedReview = storedCheck.extend({
  code: z.string(),
  officer: z.string(),
  reviewed_at: z.number(),
  said: z.enum(VERDICTS),
  note: z.string().nullable(),
});

const storedWords = z.array(z.string());

function checkOf(row: z.infer<typeof storedCheck>): ScamCheck {
  const { conversation, number, at, verdict, domain } = row;
  const [codes, quotes] = [row.codes, row.quotes].map((it) => storedWords.parse(JSON.parse(it)));
  return { conversation, number, at, verdict, domain, codes: codes ?? [], quotes: quotes ?? [] };
}

function reviewOf(stored: unknown): ScamReview {
  const row = storedReview.parse(stored);
  const { code, officer, note, reviewed_at: at, said: verdict } = row;
  return { code, officer, note, at, verdict, check: checkOf(row) };
}
