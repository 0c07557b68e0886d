import { checkReached } from "../../library/checks/check-reached.ts";
import type { Finding } from "../../library/finding.ts";
import { findStepSpots } from "../../library/step-spots.ts";
import type { CheckedFolder } from "../../sources/check-folder.ts";
import { libraryAtHand } from "../../sources/library-at-hand.ts";
import { shippedModels } from "../../sources/load-library.ts";
import { readLibraryFiles } from "../../sources/read-library-files.ts";
import type { Io } from "../command.ts";
import { modelDir } from "../library-for-command.ts";
import { runTalk } from "../test/run-talk.ts";
import { readSuite } from "../test/talk-suite.ts";

/**
 * Steps that the library's talks do not come to, of the flows they are about (`tried`). Nothing of a library
 * with errors, on which no talk runs, nor of one whose model takes long to train: `dan-loi test` trains it.
 */
export async function untriedSteps(
  dir: string,
  { content, findings }: CheckedFolder,
  tried: ReadonlySet<string>,
  io: Io,
): Promise<readonly Finding[]> {
  if (tried.size === 0 || findings.some(({ severity }) => severity === "error")) return [];
  const models = { own: modelDir(io), shipped: shippedModels(io.shippedDir) };
  const library = libraryAtHand(content, models);
  if (library === null) return [];
  const { tests } = await readSuite({ dir, paths: [] }, library);
  const entered = tests.flatMap((it) => runTalk(library, it).entered);
  const { files } = await readLibraryFiles(dir, io.shippedDir);
  const spots = findStepSpots(files).filter(({ flow }) => tried.has(flow));
  return checkReached(spots, entered, files);
}
