import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { SourceFile } from "../../bot/library/source-file.ts";

export const ROOT = join(import.meta.dirname, "../..");

/** The YAML files (and pictures, by name) of a library's folder, its talks included. */
export function libraryFiles(dir: string): readonly SourceFile[] {
  return ["flows", "intents", "content", "test/conversations"].flatMap((folder) =>
    listFiles(join(dir, folder)).map((path) => ({
      path: relative(dir, path),
      content: path.endsWith(".yaml") ? readFileSync(path, "utf8") : null,
      shipped: false,
    })),
  );
}

function listFiles(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
  } catch {
    return [];
  }
}
