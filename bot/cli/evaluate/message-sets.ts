import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Labelled messages and what must be reached on them. */
export type MessageSet = { readonly file: string; readonly floors: string };

type Asked = { readonly file?: string | undefined; readonly floors?: string | undefined };

/**
 * The set that was asked for; else our own messages, and those of strangers who had not read the examples: every
 * file that ends in `-held.yaml`, with its floors in the file that ends in `-floors.yaml`.
 */
export function messageSets(folder: string, { file, floors }: Asked): readonly MessageSet[] {
  const own = { file: join(folder, "evaluation.yaml"), floors: join(folder, "floors.yaml") };
  if (file === undefined && floors === undefined) {
    const held = readdirSync(folder).filter((name) => name.endsWith(HELD));
    const strangers = held.sort().map((name) => ({
      file: join(folder, name),
      floors: join(folder, name.replace(HELD, "-floors.yaml")),
    }));
    return [own, ...strangers];
  }
  return [{ file: file ?? own.file, floors: floors ?? own.floors }];
}

const HELD = "-held.yaml";
