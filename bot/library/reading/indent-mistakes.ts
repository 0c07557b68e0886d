import type { YAMLError } from "yaml";
import { FAQ_FILE } from "../keywords/content-files.ts";
import { FLOW_HEADER } from "../keywords/file-header.ts";
import { STEP_KEYS, STEP_KINDS, THEN } from "../keywords/steps.ts";
import type { Complaint } from "../report.ts";
import type { SourceText } from "../source-text.ts";
import { textOfLine } from "../source-text.ts";
import { indentOf, lineAbove, nextWritten, startsWithDash } from "./written-lines.ts";
import {
  LEVEL_WITH_DASHES,
  MISSING_DASH,
  NOT_DEEPER,
  STEP_OUTSIDE,
  YAML_COMPLAINTS,
} from "./yaml-complaints.ts";
import type { YamlProblem } from "./yaml-problem.ts";

/** A line too far left or right, or an item without its dash; null: the mistake is another. */
export function indentMistake(
  source: SourceText,
  { code }: YAMLError,
  at: number,
  line: number,
): YamlProblem | null {
  const atStart = /^[\s-]*$/u.test(source.text.slice(source.lineStarts[line] ?? 0, at));
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      if (atStart) return unaligned(source, line);
      // Only a sentence that goes on behind a second colon is one that YAML cannot tell from a key.
      return TWO_COLONS.test(textOfLine(source, line)) ? null : hangingBelow(source, line);
    case "MULTILINE_IMPLICIT_KEY":
      return atStart ? null : hangingBelow(source, line);
    case "MISSING_CHAR":
      return atStart && source.text[at] === " " ? unaligned(source, line) : null;
    case "BAD_INDENT":
      if (atStart) return unaligned(source, line);
      return source.text[at] === "\n" ? notDeeper(source, line) : null;
    default:
      return null;
  }
}

/** A value had begun in the line, so what stands deeper below it is wrong, or the line is. */
function hangingBelow(source: SourceText, line: number): YamlProblem {
  const text = textOfLine(source, line);
  if (STEP_AT_MARGIN.test(text)) return contentOf(source, line, STEP_OUTSIDE);
  if (isFirstOfList(source, line)) return contentOf(source, line, MISSING_DASH);
  return unaligned(source, nextWritten(source, line) ?? line);
}

/** Beside an item with a dash, a line without one misses it; any other stands too far left or right. */
function unaligned(source: SourceText, line: number): YamlProblem {
  const text = textOfLine(source, line);
  const above = lineAbove(source, line);
  const other = above === null ? "" : textOfLine(source, above);
  if (above === null) return misplaced(source, line);
  if (indentOf(other) !== indentOf(text)) return dashlessBefore(source, line, above);
  if (startsWithDash(other) === startsWithDash(text)) return misplaced(source, line);
  // The list of that key stands further to the right.
  if (startsWithDash(text) && EMPTY_KEY.test(other)) return misplaced(source, line);
  const [dashless, shown] = startsWithDash(text) ? [above, other] : [line, text];
  return contentOf(source, dashless, KEY_LINE.test(shown) ? LEVEL_WITH_DASHES : MISSING_DASH);
}

/** Items with dashes behind a first one without, under the key of their list. */
function dashlessBefore(source: SourceText, line: number, parent: number): YamlProblem {
  const first = nextWritten(source, parent);
  const [, key = ""] = EMPTY_KEY.exec(textOfLine(source, parent)) ?? [];
  const isLost =
    first !== null &&
    first < line &&
    LIST_KEYS.has(key) &&
    startsWithDash(textOfLine(source, line)) &&
    !startsWithDash(textOfLine(source, first));
  return isLost ? contentOf(source, first, MISSING_DASH) : misplaced(source, line);
}

function misplaced(source: SourceText, line: number): YamlProblem {
  return contentOf(source, line, YAML_COMPLAINTS.BAD_INDENT);
}

function notDeeper(source: SourceText, line: number): YamlProblem {
  return contentOf(source, nextWritten(source, line) ?? line, NOT_DEEPER);
}

/** Right below a key that holds a list, with lines hanging below it and none beside it. */
function isFirstOfList(source: SourceText, line: number): boolean {
  const text = textOfLine(source, line);
  const above = lineAbove(source, line);
  if (above === null || startsWithDash(text)) return false;
  const [, key = ""] = EMPTY_KEY.exec(textOfLine(source, above)) ?? [];
  if (!LIST_KEYS.has(key) || nextWritten(source, above) !== line) return false;
  let next = nextWritten(source, line);
  while (next !== null && indentOf(textOfLine(source, next)) > indentOf(text)) {
    next = nextWritten(source, next);
  }
  const behind = next === null ? "" : textOfLine(source, next);
  return indentOf(behind) < indentOf(text) || startsWithDash(behind);
}

function contentOf(source: SourceText, line: number, complaint: Complaint): YamlProblem {
  const text = textOfLine(source, line);
  const from = (source.lineStarts[line] ?? 0) + indentOf(text);
  return { line, range: { from, to: from + text.trim().length }, complaint };
}

/** `hỏi: tuổi: gì` */
const TWO_COLONS = /:\s+[^\s{["'].*:(?:\s|$)/u;
const KEY_LINE = /^\s*(?:- +)*[^\s:"'{[][^:"'{[]*:(?:\s|$)/u;
const EMPTY_KEY = /^\s*(?:- +)*([^\s:"'{[][^:"'{[]*):\s*(?:#.*)?$/u;

const STEP_AT_MARGIN = new RegExp(`^(?:${Object.entries(STEP_KINDS).flat().join("|")}):\\s`, "u");

const HOLD_LIST_KEYS: ReadonlySet<string> = new Set([
  ...["steps", "sources", "faqs", "options", "guide"],
  ...[THEN, "else"],
]);

/** Keys that hold lists of maps, in both languages. */
export const LIST_KEYS: ReadonlySet<string> = new Set(
  Object.entries({
    ...FLOW_HEADER,
    ...FAQ_FILE,
    ...STEP_KINDS,
    ...STEP_KEYS.if,
    ...STEP_KEYS.choose,
  })
    .filter(([key]) => HOLD_LIST_KEYS.has(key))
    .flat(),
);
