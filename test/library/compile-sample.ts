import { createHash } from "node:crypto";
import { COMMANDS } from "../../bot/flow/command.ts";
import { SENTENCES } from "../../bot/flow/sentence.ts";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import type { Finding } from "../../bot/library/finding.ts";
import type { SourceFile } from "../../bot/library/source-file.ts";

export const TODAY = "2026-11-24";

/** Compiles sample files (path → text) laid over a small library without mistakes. */
export function compileSample(
  files: Readonly<Record<string, string | Uint8Array | null>>,
  today: string | null = TODAY,
) {
  const compiled = compileLibrary(sourceFiles({ ...FOUNDATION, ...files }), { digest, today });
  /** Findings without hints, which a short sample cannot all heed. */
  const mistakes = compiled.findings.filter(({ severity }) => severity !== "hint");
  return { ...compiled, mistakes };
}

/** "flows/a.yaml:3:5 code" of every finding. */
export function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

export function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}

export function sourceFiles(
  files: Readonly<Record<string, string | Uint8Array | null>>,
  shipped = false,
): readonly SourceFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, content, shipped }));
}

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A flow's file with a faultless header; steps and slots are given, indented by nothing. */
export function flowFile(steps: string, slots = "", id = "mau"): string {
  const indented = slots === "" ? "" : `cần biết:\n${indent(slots)}\n`;
  return `${header(id)}${indented}các bước:\n${indent(steps)}\n`;
}

export function header(id: string): string {
  return [
    `luồng: ${id}`,
    "tên: Mẫu",
    "chủ đề: vneid",
    "phụ trách: Tổ mẫu",
    "căn cứ: [{văn bản: Nghị định 1}]",
    "rà soát trước: 2027-02-28",
    "",
  ].join("\n");
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}

const list = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([key, value]) => `${key}: ${value}`).join("\n");

/** Content files that every library needs. */
export const FOUNDATION: Readonly<Record<string, string>> = {
  "content/address.yaml":
    'mặc định: ong_ba\ncách xưng:\n  ong_ba: {"Ông/bà": Ông/bà, "ông/bà": ông/bà, Cháu: Cháu, cháu: cháu}\n',
  "content/calendar.yaml": 'giờ làm việc: {thứ 2: ["07:30-11:30"]}\n',
  "content/directory.yaml":
    'phuong_mau:\n  tên: Phường Mẫu\n  điện thoại: "024.1022"\n  căn cứ: [{văn bản: Trang phường}]\n  rà soát trước: 2027-02-28\n',
  "content/teams.yaml": 'an_sinh: {tên: Tổ an sinh, chủ đề: [tai-khoan], xã phường: "*"}\n',
  "content/commands.yaml": `${list([
    ...Object.values(COMMANDS).map((word) => [word, `[${word} nhé]`] as const),
    ["khẩn cấp", "[cháy nhà]"],
  ])}\n`,
  "content/sentences.yaml": `${list(
    Object.values(SENTENCES).map(({ keyword }) => [keyword, `Câu ${keyword}.`] as const),
  )}\n`,
  "content/images/co.svg": "",
};
