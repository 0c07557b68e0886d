import type { Dialect } from "kysely";
import { Kysely } from "kysely";
import type { Archive } from "./archive.ts";
import { forgetBefore } from "./forget-before.ts";
import { migrate } from "./migrate.ts";
import { readCase, readCases, readCasesOf } from "./read-cases.ts";
import { readFacts } from "./read-facts.ts";
import { readLastHeard } from "./read-last-heard.ts";
import { readLastCheck, readReviews } from "./read-scam-reviews.ts";
import { readWaves } from "./read-scam-waves.ts";
import { readSetAside } from "./read-set-aside.ts";
import { readTranscript } from "./read-transcript.ts";
import type { ArchiveTables } from "./tables.ts";
import type { HoldConversations } from "./take-in/conversation-marks.ts";
import { createTakeIn } from "./take-in/take-in.ts";

/**
 * Opens the archive on a database and brings its tables up to date; rejects when that is not possible.
 * `hold` is for a database that several programs write.
 */
export async function openArchive(dialect: Dialect, hold?: HoldConversations): Promise<Archive> {
  const db = new Kysely<ArchiveTables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    takeIn: createTakeIn(db, hold),
    transcript: (conversation, last) => readTranscript(db, conversation, last),
    listCases: (statuses, limit) => readCases(db, statuses, limit),
    findCase: (code) => readCase(db, code),
    casesOf: (conversation) => readCasesOf(db, conversation),
    listLastHeard: (limit) => readLastHeard(db, limit),
    listFacts: (kind, from, limit) => readFacts(db, kind, from, limit),
    lastScamCheck: (conversation, until) => readLastCheck(db, conversation, until),
    listScamReviews: (from, limit) => readReviews(db, from, limit),
    listScamWaves: (from, least, limit) => readWaves(db, from, least, limit),
    listSetAside: (limit) => readSetAside(db, limit),
    forgetBefore: (time, rows) => forgetBefore(db, time, rows),
    close: () => db.destroy(),
  };
}
