import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { CompileOptions, UntrainedLibrary } from "../library/compile-library.ts";
import { compileLibrary, withModel } from "../library/compile-library.ts";
import type { SourceFile } from "../library/source-file.ts";
import type { KeptDirs } from "./kept-files.ts";
import { findKept, keepFile } from "./kept-files.ts";
import { seal, unseal } from "./seal.ts";

/** Where compiled libraries lie, and which build of the program makes and reads them; null: none is kept. */
export type LibraryDirs = KeptDirs & { readonly build: string | null };

/**
 * Takes a compiled library from disk, or compiles it and keeps it there under the digest of its files and
 * of the program's build: its content is plain data, and reading that back costs a tenth. A file that is
 * damaged is made anew. What was kept had no errors; its other findings are not told again.
 */
export function compileOrLoad(
  { build, ...dirs }: LibraryDirs,
  files: readonly SourceFile[],
  options: CompileOptions,
): ReturnType<typeof compileLibrary> {
  if (build === null) return compileLibrary(files, options);
  const name = `library-${keyOf(build, files)}.bin`;
  const kept = findKept(dirs, name, readUntrained);
  if (kept !== null) return { library: withModel(kept, options.train), findings: [] };
  const compiled = compileLibrary(files, options);
  if (dirs.own !== undefined && compiled.library !== null) {
    const { model: _, ...untrained } = compiled.library;
    keepFile(dirs.own, { family: "library-", name, most: MOST_KEPT }, seal(serialize(untrained)));
  }
  return compiled;
}

function keyOf(build: string, files: readonly SourceFile[]): string {
  const digest = createHash("sha256").update(build);
  for (const { path, shipped, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    digest.update(`\n${path} ${shipped} ${content?.length ?? "-"}\n`).update(content ?? "");
  }
  return digest.digest("hex").slice(0, 32);
}

/** The name is a digest of all that it was made of, so what lies under it whole is what we wrote. */
function readUntrained(bytes: Buffer): UntrainedLibrary | null {
  const body = unseal(bytes);
  return body === null ? null : deserialize(body);
}

/** The one in use and the one before. */
const MOST_KEPT = 2;
