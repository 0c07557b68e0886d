import { compileTest } from "../../library/compile/compile-test.ts";
import { decodeFile } from "../../library/reading/decode-file.ts";
import { readDocument } from "../../library/reading/read-document.ts";
import type { SourceFile } from "../../library/source-file.ts";

/** The flows that talks name; a talk with a mistake counts where its header is read. */
export function flowsTried(talks: readonly SourceFile[]): ReadonlySet<string> {
  return new Set(talks.flatMap((file) => flowOf(file) ?? []));
}

function flowOf(file: SourceFile): string | null {
  // Mistakes in talks are told by `dan-loi test`, which runs them.
  const source = decodeFile(file, []);
  const document = source === null ? null : readDocument(source, "test", []);
  return document === null ? null : (compileTest(document)?.flow ?? null);
}
