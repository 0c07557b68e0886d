import type { YAMLError } from "yaml";
import type { Complaint } from "../report.ts";
import type { SourceText } from "../source-text.ts";
import { textOfLine } from "../source-text.ts";
import { curlyLine } from "./curly-quotes.ts";
import { complainAboutColon, findBareKey, findWrongColon } from "./wrong-colon.ts";
import {
  CLOSE_DASH,
  CODE_FENCE,
  SEMICOLON,
  STAR_AT_START,
  WRONG_BULLET,
} from "./yaml-complaints.ts";
import type { YamlProblem } from "./yaml-problem.ts";

/** What makes YAML stumble over a line and shows in its looks; null: nothing that is known. */
export function lineMistake(
  source: SourceText,
  { code }: YAMLError,
  line: number,
): YamlProblem | null {
  const text = textOfLine(source, line);
  const problem = (column: number, length: number, complaint: Complaint, right?: string) => {
    const from = (source.lineStarts[line] ?? 0) + column;
    const range = { from, to: from + length };
    const mend = right === undefined ? {} : { mend: { range, text: right } };
    return { line, range, complaint: { ...complaint, ...mend } };
  };
  const bullet = BULLET.exec(text);
  if (bullet !== null) {
    const [, indent = "", sign = ""] = bullet;
    return problem(indent.length, sign.length, sign === "-" ? CLOSE_DASH : WRONG_BULLET, "- ");
  }
  const curly = curlyLine(text, source.lineStarts[line] ?? 0);
  if (curly !== null) return { line, ...curly };
  if (CODE_FENCE_LINE.test(text)) return problem(0, text.length, CODE_FENCE);
  const colon = WANTED_KEY.has(code) ? colonMistake(text, source.lineStarts[line] ?? 0) : null;
  if (colon !== null) return { line, ...colon };
  const semicolon = code === "BLOCK_IN_FLOW" ? text.search(SEMICOLON_IN_BRACES) : -1;
  if (semicolon >= 0) return problem(semicolon, 1, SEMICOLON);
  const [, before] = STAR_LINE.exec(text) ?? [];
  return before === undefined ? null : problem(before.length, 1, STAR_AT_START);
}

function colonMistake(text: string, lineStart: number): Omit<YamlProblem, "line"> | null {
  const start = /^\s*(?:- +)*/u.exec(text)?.[0].length ?? 0;
  const found = findBareKey(text.slice(start)) ?? findWrongColon(text.slice(start));
  return found === null ? null : complainAboutColon(found, lineStart + start);
}

/** A list as Word writes it, or a dash that stands too close. */
const BULLET = /^(\s*)([–—•·▪●]\s+|-(?=[^\s-]))/u;
const CODE_FENCE_LINE = /^\s*```/u;
const WANTED_KEY: ReadonlySet<string> = new Set([
  "MULTILINE_IMPLICIT_KEY",
  "MISSING_CHAR",
  "BLOCK_AS_IMPLICIT_KEY",
]);
/** `{nhãn: Xa; giá trị: xa}` */
const SEMICOLON_IN_BRACES = /(?<=[{,][^{}"']*);(?=\s*[^\s{}:;,"']+[^{}:;,"']*:\s)/u;
/** `nói: *Chú ý* mang theo` */
const STAR_LINE = /^(\s*(?:- +)*(?:[^:"'{[]+: +)?)[*&]\S*\s+\S/u;
