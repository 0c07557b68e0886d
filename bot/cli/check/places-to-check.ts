import { existsSync, realpathSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { UsageError } from "../command.ts";

/** A library, and the paths in it that the report is about; none: all of it. */
export type PlacesToCheck = { readonly dir: string; readonly paths: readonly string[] };

/** A folder that holds flows/, intents/ or content/ is a library of its own; other paths narrow the report. */
export function placesToCheck(paths: readonly string[], dir: string): PlacesToCheck {
  const [only] = paths;
  if (only !== undefined && paths.length === 1 && isLibrary(only)) return { dir: only, paths: [] };
  return { dir, paths: paths.map((path) => pathInLibrary(path, dir)) };
}

function isLibrary(path: string): boolean {
  return ["flows", "intents", "content"].some((folder) => isFolder(`${path}/${folder}`));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Paths are taken from where the command runs, or from the library's folder. */
function pathInLibrary(path: string, dir: string): string {
  const found = [resolve(path), resolve(dir, path)].filter((it) => existsSync(it));
  if (found.length === 0) throw new UsageError(`"${path}" is neither a file nor a folder`);
  const inside = found.map((it) => relative(realpathSync(dir), realpathSync(it)));
  const first = inside.find((it) => !it.startsWith(".."));
  if (first === undefined) {
    throw new UsageError(`"${path}" is not in the library "${dir}"; use --library for another`);
  }
  return first.replaceAll("\\", "/");
}
