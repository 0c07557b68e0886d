import { afterEach, beforeEach, test } from "@jest/globals";
import type { Archive } from "../../bot/archive/archive.ts";
import { caseLifeRules } from "./contract/case-life-rules.ts";
import { caseRules } from "./contract/case-rules.ts";
import { deliveryRules } from "./contract/delivery-rules.ts";
import { erasureRules } from "./contract/erasure-rules.ts";
import { factRules } from "./contract/fact-rules.ts";
import { poisonRules } from "./contract/poison-rules.ts";
import { repeatRules } from "./contract/repeat-rules.ts";
import { retentionRules } from "./contract/retention-rules.ts";
import { scamRules } from "./contract/scam-rules.ts";
import { textRules } from "./contract/text-rules.ts";
import { transcriptRules } from "./contract/transcript-rules.ts";
import { journalRows } from "./journal-rows.ts";

/** What the contract needs of a database: an archive on an empty one, and on the same one again. */
export type ArchiveHome = {
  open(): Promise<Archive>;
  remove(): Promise<void>;
};

/** The suite that every database under the archive passes. */
export function archiveContract(name: string, makeHome: () => Promise<ArchiveHome>): void {
  let home: ArchiveHome;
  let archive: Archive;
  beforeEach(async () => {
    home = await makeHome();
    archive = await home.open();
  });
  afterEach(async () => {
    await archive.close();
    await home.remove();
  });

  const now = Date.UTC(2026, 10, 23);
  const bench = {
    test: (sentence: string, body: () => Promise<void>) => test(`${name}: ${sentence}`, body),
    archive: () => archive,
    reopen: async () => {
      await archive.close();
      archive = await home.open();
    },
    take: (...[conversation, entries, first]: Parameters<typeof journalRows>) =>
      archive.takeIn(journalRows(conversation, entries, first), now),
    codes: async (...statuses: Parameters<Archive["listCases"]>[0]) =>
      (await archive.listCases(statuses, 100)).map((found) => found.code),
    now,
  };
  transcriptRules(bench);
  textRules(bench);
  repeatRules(bench);
  deliveryRules(bench);
  caseLifeRules(bench);
  caseRules(bench);
  factRules(bench);
  scamRules(bench);
  poisonRules(bench);
  retentionRules(bench);
  erasureRules(bench);
}
