import { statSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../../library/library.ts";
import { findTestFiles, TALKS_FOLDER } from "./find-test-files.ts";
import type { ReadTests } from "./read-tests.ts";
import { readTests } from "./read-tests.ts";

/** Where talks are looked for. */
export type Suite = {
  readonly dir: string;
  /** Given on the command line; empty: the library's own talks. */
  readonly paths: readonly string[];
};

export async function readSuite(suite: Suite, library: Library): Promise<ReadTests> {
  return readTests(await findTestFiles(placesOf(suite), suite.dir), library);
}

/** The files and folders of a suite. */
export function placesOf({ dir, paths }: Suite): readonly string[] {
  if (paths.length > 0) return paths;
  const own = join(dir, TALKS_FOLDER);
  return statSync(own, { throwIfNoEntry: false }) === undefined ? [] : [own];
}
