import type { Library } from "../../../bot/library/library.ts";
import { loadLibrary } from "../../../bot/sources/load-library.ts";

/** The library in this folder: flows that use every step kind of the language. */
export async function loadEveryKind(): Promise<Library> {
  const { library, findings } = await loadLibrary(import.meta.dirname);
  if (library !== null) return library;
  const errors = findings.filter((it) => it.severity === "error");
  throw new Error(errors.map((it) => `${it.file}:${it.line} ${it.code} ${it.message}`).join("\n"));
}
