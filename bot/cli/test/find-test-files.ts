import { readFileSync, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { SourceFile } from "../../library/source-file.ts";
import type { ListedFile } from "../../sources/list-files.ts";
import { describeLook } from "../../sources/list-files.ts";
import { UsageError } from "../command.ts";

/** Where a library keeps its talks. */
export const TALKS_FOLDER = "test/conversations";

/** The YAML files that stand at the paths or below them; paths in findings are relative to `from`. */
export async function findTestFiles(
  paths: readonly string[],
  from: string,
): Promise<readonly SourceFile[]> {
  const found = await Promise.all(paths.map(filesAt));
  return [...new Set(found.flat())].toSorted().map((path) => ({
    path: relative(from, path).replaceAll("\\", "/"),
    content: readFileSync(path),
    shipped: false,
  }));
}

/** What a look at those files told, as one text: another one means that something was saved. */
export async function lookAtTestFiles(paths: readonly string[]): Promise<string> {
  try {
    const files = (await Promise.all(paths.map(filesAt))).flat();
    return describeLook(await Promise.all(files.map(look)));
  } catch {
    return "gone";
  }
}

async function look(path: string): Promise<ListedFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, size, changedAt: mtimeMs, trouble: null };
}

async function filesAt(path: string): Promise<readonly string[]> {
  const seen = statSync(path, { throwIfNoEntry: false });
  if (seen === undefined) throw new UsageError(`"${path}" is neither a file nor a folder`);
  if (!seen.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names.filter((name) => name.endsWith(".yaml")).map((name) => join(path, name));
}
