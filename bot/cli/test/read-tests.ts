import { checkTest } from "../../library/checks/check-test.ts";
import { compileTest } from "../../library/compile/compile-test.ts";
import type { Finding } from "../../library/finding.ts";
import type { Library } from "../../library/library.ts";
import { decodeFile } from "../../library/reading/decode-file.ts";
import { readDocument } from "../../library/reading/read-document.ts";
import { withEnglishRemedy } from "../../library/remedy-in-english.ts";
import { sortFindings } from "../../library/sort-findings.ts";
import type { SourceFile } from "../../library/source-file.ts";
import type { TalkTest } from "../../library/talk-test.ts";

export type ReadTests = {
  /** Talks without a mistake in their file. */
  readonly tests: readonly TalkTest[];
  readonly findings: readonly Finding[];
  /** How many files have a mistake and are left out. */
  readonly notRun: number;
};

/** Reads files of talks; one with a mistake is not run. */
export function readTests(files: readonly SourceFile[], library: Library): ReadTests {
  const read = files.map((file) => readTest(file, library));
  const tests = read.flatMap(({ test, findings }) =>
    test === null || findings.some(({ severity }) => severity === "error") ? [] : [test],
  );
  return {
    tests,
    findings: sortFindings(read.flatMap(({ findings }) => findings)),
    notRun: files.length - tests.length,
  };
}

function readTest(file: SourceFile, library: Library) {
  const findings: Finding[] = [];
  const source = decodeFile(file, findings);
  const document = source === null ? null : readDocument(source, "test", findings);
  const test = document === null ? null : compileTest(document);
  if (document !== null && test !== null) checkTest(document, test, library);
  return {
    test,
    findings: document?.language === "en" ? findings.map(withEnglishRemedy) : findings,
  };
}
