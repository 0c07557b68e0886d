import { readFile } from "node:fs/promises";
import { UsageError } from "./command.ts";

/** A text file that the option or setting of this name gives; a byte-order mark in front is dropped. */
export async function readGivenFile(name: string, path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`${name} "${path}" cannot be read`, error);
  });
  return text.replace(/^\uFEFF/, "");
}
