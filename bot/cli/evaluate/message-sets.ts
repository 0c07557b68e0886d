import { join } from "node:path";

/** Labelled messages and what must be reached on them. */
export type MessageSet = { readonly file: string; readonly floors: string };

type Asked = { readonly file?: string | undefined; readonly floors?: string | undefined };

/** The set that was asked for; else our own messages, and those of strangers who had not read the examples. */
export function messageSets(folder: string, { file, floors }: Asked): readonly MessageSet[] {
  const own = { file: join(folder, "evaluation.yaml"), floors: join(folder, "floors.yaml") };
  if (file === undefined && floors === undefined) {
    const strangers = STRANGERS.map((name) => ({
      file: join(folder, `${name}-held.yaml`),
      floors: join(folder, `${name}-floors.yaml`),
    }));
    return [own, ...strangers];
  }
  return [{ file: file ?? own.file, floors: floors ?? own.floors }];
}

const STRANGERS = ["strangers", "strangers-second", "strangers-third"];
