import type { Finding } from "../../library/finding.ts";
import { pageOf } from "../../library/rules/rules.ts";

/** True for a file that is one of the places or lies below one; no places: all. */
export function isInPlaces(file: string, places: readonly string[]): boolean {
  if (places.length === 0) return true;
  return places.some((place) => place === "" || file === place || file.startsWith(`${place}/`));
}

/** What `--fix` changed, a line each. */
export function printMended(mended: readonly Finding[]): string {
  return mended.map(mendedLine).join("\n");
}

function mendedLine({ file, line, column, code, excerpt, mend }: Finding): string {
  const head = `Đã sửa ${file}:${line}:${column}  ${code}`;
  if (mend === undefined) return head;
  const before = excerpt.slice(mend.column - 1, mend.column - 1 + mend.length);
  return `${head}  ${before} → ${mend.text}`;
}

/** Where every kind of finding is explained. */
export function printPages(findings: readonly Finding[]): string {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  if (codes.length === 0) return "";
  return `\nGiải thích từng loại:\n${codes.map((code) => `  ${pageOf(code)}\n`).join("")}`;
}

export function summaryOf(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return `${count("error")} lỗi, ${count("warning")} cảnh báo, ${count("hint")} gợi ý.\n`;
}
