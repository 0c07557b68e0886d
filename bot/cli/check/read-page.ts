import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FindingCode } from "../../library/rules/rules.ts";
import { pageOf } from "../../library/rules/rules.ts";

/** A page of docs/findings; null where the program was installed without its docs, as in the container. */
export type FindingPage = {
  readonly title: string;
  /** What the finding means, in plain words. */
  readonly meaning: string;
  readonly markdown: string;
} | null;

export function readPage(code: FindingCode, shippedDir: string): FindingPage {
  const markdown = textOf(join(shippedDir, pageOf(code)));
  const title = markdown === null ? undefined : /^# (.+)$/mu.exec(markdown)?.[1];
  if (markdown === null || title === undefined) return null;
  const meaning = /^\*\*Nghĩa là gì\.\*\* (.+)$/mu.exec(markdown)?.[1] ?? title;
  return { title, meaning, markdown };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
