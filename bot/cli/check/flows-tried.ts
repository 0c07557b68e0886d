import { existsSync } from "node:fs";
import { join } from "node:path";
import { compileTest } from "../../library/compile/compile-test.ts";
import { decodeFile } from "../../library/reading/decode-file.ts";
import { readDocument } from "../../library/reading/read-document.ts";
import type { SourceFile } from "../../library/source-file.ts";
import { findTestFiles, TALKS_FOLDER } from "../test/find-test-files.ts";

/** The flows that talks of the library in `dir` name; a talk with a mistake counts where its header is read. */
export async function flowsTried(dir: string): Promise<ReadonlySet<string>> {
  const folder = join(dir, TALKS_FOLDER);
  if (!existsSync(folder)) return new Set();
  const files = await findTestFiles([folder], dir);
  return new Set(files.flatMap((file) => flowOf(file) ?? []));
}

function flowOf(file: SourceFile): string | null {
  // Mistakes in talks are told by `dan-loi test`, which runs them.
  const source = decodeFile(file, []);
  const document = source === null ? null : readDocument(source, "test", []);
  return document === null ? null : (compileTest(document)?.flow ?? null);
}
