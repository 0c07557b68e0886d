import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { libraryOf } from "../support/library-of.ts";

/** A library as another office may write it: an allowance, a walk-through, a long flow that calls and looks up. */
export const EVERYDAY: Readonly<Record<string, string>> = readFolder("everyday");
export const everyday = libraryOf(EVERYDAY);

function readFolder(folder: string): Record<string, string> {
  const root = join(import.meta.dirname, folder);
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, name), "utf8")]));
}
