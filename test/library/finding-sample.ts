import { expect } from "@jest/globals";
import type { Finding } from "../../bot/library/finding.ts";
import { compileSample } from "./compile-sample.ts";

/** One mistake: the broken file, its place between « and », and the same file mended. */
export type FindingSample = {
  readonly code: string;
  readonly severity?: Finding["severity"];
  readonly path: string;
  readonly broken: string;
  readonly mended: string;
  /** Other files of the library. */
  readonly beside?: Readonly<Record<string, string>>;
};

/** The broken file has the finding at its very place; the mended one has no error and not this finding. */
export function expectFinding(sample: FindingSample): void {
  const { text, line, column, length } = unmark(sample.broken);
  const broken = compileSample({ ...sample.beside, [sample.path]: text });
  const found = broken.findings.filter(
    ({ code, file }) => code === sample.code && file === sample.path,
  );
  const severity = sample.severity ?? "error";
  expect(found).toContainEqual(expect.objectContaining({ line, column, length, severity }));
  for (const { message, remedy } of broken.findings) {
    expect(message).toMatch(/^\S.*\.$/u);
    expect(remedy).not.toBe("");
    expect(`${message}${remedy}`).not.toMatch(/\p{L}!/u);
  }
  expect(broken.library === null).toBe(broken.findings.some((it) => it.severity === "error"));
  const mended = compileSample({ ...sample.beside, [sample.path]: sample.mended });
  const left = mended.findings.filter((it) => it.severity === "error" || it.code === sample.code);
  expect(left).toEqual([]);
  expect(mended.library).not.toBeNull();
}

function unmark(marked: string) {
  const from = marked.indexOf("«");
  const to = marked.indexOf("»") - 1;
  if (from < 0 || to < from) throw new Error("the sample marks no place");
  const lines = marked.slice(0, from).split("\n");
  return {
    text: marked.replace(/[«»]/gu, ""),
    line: lines.length,
    column: (lines.at(-1) ?? "").length + 1,
    length: to - from,
  };
}
