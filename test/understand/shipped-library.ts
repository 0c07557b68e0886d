import { fileURLToPath } from "node:url";
import type { Library } from "../../bot/library/library.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";

/** The library that comes with the program; fails with its errors where it has any. */
export async function shippedLibrary(): Promise<Library> {
  const { library, findings } = await loadLibrary(
    fileURLToPath(new URL("../../", import.meta.url)),
  );
  if (library !== null) return library;
  const errors = findings.filter(({ severity }) => severity === "error");
  throw new Error(errors.map(({ file, line, code }) => `${file}:${line} ${code}`).join("\n"));
}
