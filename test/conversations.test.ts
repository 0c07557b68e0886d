import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { coverageOf } from "../bot/cli/test/coverage.ts";
import { findTestFiles, TALKS_FOLDER } from "../bot/cli/test/find-test-files.ts";
import { printCoverage, printResult } from "../bot/cli/test/print-results.ts";
import { readTests } from "../bot/cli/test/read-tests.ts";
import { runTalk } from "../bot/cli/test/run-talk.ts";
import { loadLibrary } from "../bot/sources/load-library.ts";
import { loadStepSpots } from "../bot/sources/load-step-spots.ts";

const ROOT = join(import.meta.dirname, "..");
/** A day on which no review is near. */
const WRITTEN = Date.UTC(2026, 10, 28);
const { library, findings } = await loadLibrary(ROOT, { now: () => WRITTEN });
if (library === null)
  throw new Error(`the shipped library has errors: ${JSON.stringify(findings)}`);
const shipped = library;
const read = readTests(await findTestFiles([join(ROOT, TALKS_FOLDER)], ROOT), shipped);
const results = read.tests.map((talk) => runTalk(shipped, talk));

test("the shipped library has no mistakes, not even warnings", () => {
  expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
});

test("the files of the talks have no mistakes", () => {
  expect(read.findings).toEqual([]);
});

test.each(results)("the talk $test.file goes as its editors wrote it", (result) => {
  expect(printResult(result, null)).toEqual([`✓ ${result.test.name}`]);
});

test("the talks come to every step and every option of the shipped flows", async () => {
  const spots = await loadStepSpots(ROOT, ROOT);
  expect(printCoverage(coverageOf(shipped, spots, results)).slice(1)).toEqual([]);
});
