import type { Finding } from "../library/finding.ts";

/**
 * Findings as editors read them: place, code and what is wrong; then the line with what is meant
 * underlined, and the remedy.
 */
export function printFindings(findings: readonly Finding[]): string {
  return findings.map(printFinding).join("");
}

/** One JSON object a line, for programs. */
export function printFindingsAsJson(findings: readonly Finding[]): string {
  return findings.map((finding) => `${JSON.stringify(finding)}\n`).join("");
}

function printFinding(finding: Finding): string {
  const { file, line, column, code, message, remedy, excerpt } = finding;
  const head = `${file}:${line}:${column}  ${code}  ${message}\n`;
  if (excerpt.trim() === "") return `${head}  ${remedy}\n`;
  const shown = window(excerpt, column, finding.length);
  const number = String(line);
  const margin = " ".repeat(number.length);
  const caret = "^".repeat(shown.length);
  return (
    `${head}  ${number} | ${shown.text}\n` +
    `  ${margin} | ${padding(shown.text, shown.column)}${caret}    ${remedy}\n`
  );
}

/** The part of a long line about its underlined piece. */
function window(
  excerpt: string,
  column: number,
  length: number,
): { readonly text: string; readonly column: number; readonly length: number } {
  const from = Math.max(0, column - 1 - Math.max(0, MAX_WIDTH - 40));
  const cutFrom = column - 1 > MAX_WIDTH - 20 ? from : 0;
  const text = excerpt.slice(cutFrom, cutFrom + MAX_WIDTH);
  const start = Math.min(column - cutFrom, text.length);
  return { text, column: start, length: Math.max(1, Math.min(length, text.length - start + 1)) };
}

/** Spaces up to a column; tabs stay tabs, so that the caret stands where they put it. */
function padding(text: string, column: number): string {
  return text.slice(0, column - 1).replace(/[^\t]/gu, " ");
}

const MAX_WIDTH = 120;
