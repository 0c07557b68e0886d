import { checkReached } from "../../library/checks/check-reached.ts";
import type { Finding } from "../../library/finding.ts";
import type { SourceFile } from "../../library/source-file.ts";
import { findStepSpots } from "../../library/step-spots.ts";
import type { CheckedFolder } from "../../sources/check-folder.ts";
import { libraryAtHand } from "../../sources/library-at-hand.ts";
import { shippedModels } from "../../sources/load-library.ts";
import type { Io } from "../command.ts";
import { modelDir } from "../library-for-command.ts";
import { coverageOf } from "../test/coverage.ts";
import { readTests } from "../test/read-tests.ts";
import { runTalk } from "../test/run-talk.ts";

/**
 * Steps that the library's talks do not come to, of the flows they are about (`tried`). Nothing of a library
 * with errors, on which no talk runs, nor of one whose model takes long to train: `dan-loi test` trains it.
 */
export function untriedSteps(
  { content, files, findings }: CheckedFolder,
  { talks, tried }: { readonly talks: readonly SourceFile[]; readonly tried: ReadonlySet<string> },
  io: Io,
): readonly Finding[] {
  if (findings.some(({ severity }) => severity === "error")) return [];
  const models = { own: modelDir(io), shipped: shippedModels(io.shippedDir) };
  const library = libraryAtHand(content, models);
  if (library === null) return [];
  const results = readTests(talks, library).tests.map((it) => runTalk(library, it));
  const spots = findStepSpots(files).filter(({ flow }) => tried.has(flow));
  const missed = coverageOf(library, spots, results).gaps.filter(({ kind }) => kind === "step");
  return checkReached(missed, files);
}
