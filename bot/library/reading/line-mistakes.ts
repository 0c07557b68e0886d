import type { YAMLError } from "yaml";
import type { Complaint } from "../report.ts";
import type { SourceText } from "../source-text.ts";
import { textOfLine } from "../source-text.ts";
import { curlyLine } from "./curly-quotes.ts";
import { quoteRestOfLine } from "./quote-text.ts";
import { complainAboutColon, findBareKey, findWrongColon } from "./wrong-colon.ts";
import {
  CLOSE_DASH,
  CODE_FENCE,
  DASH_BEHIND_KEY,
  SEMICOLON,
  TEXT_BEHIND_BLOCK,
  WRONG_BULLET,
  YAML_COMPLAINTS,
} from "./yaml-complaints.ts";
import type { YamlProblem } from "./yaml-problem.ts";

/** What makes YAML stumble over a line and shows in its looks; null: nothing that is known. */
export function lineMistake(
  source: SourceText,
  { code }: YAMLError,
  line: number,
): YamlProblem | null {
  const text = textOfLine(source, line);
  const start = source.lineStarts[line] ?? 0;
  const quoted = curlyLine(text, start);
  if (quoted !== null) return { line, ...quoted };
  const colon = WANTED_KEY.has(code) ? colonMistake(text, start) : null;
  if (colon !== null) return { line, ...colon };
  for (const look of LOOKS) {
    const [, before = "", sign] = look.pattern.exec(text) ?? [];
    if (sign === undefined || (look.only !== undefined && look.only !== code)) continue;
    const from = start + before.length;
    const range = { from, to: from + sign.length };
    const mend = look.mend === "dash" ? { mend: { range, text: "- " } } : {};
    const quotes = look.mend === "quotes" ? quoteRestOfLine(source, line, from) : {};
    return { line, range, complaint: { ...look.complaint, ...mend, ...quotes } };
  }
  return null;
}

function colonMistake(text: string, lineStart: number): Omit<YamlProblem, "line"> | null {
  const start = /^\s*(?:- +)*/u.exec(text)?.[0].length ?? 0;
  const found = findBareKey(text.slice(start)) ?? findWrongColon(text.slice(start));
  return found === null ? null : complainAboutColon(found, lineStart + start);
}

const WANTED_KEY: ReadonlySet<string> = new Set([
  "MULTILINE_IMPLICIT_KEY",
  "MISSING_CHAR",
  "BLOCK_AS_IMPLICIT_KEY",
]);

type Look = {
  /** What stands before the mistake, and the mistake. */
  readonly pattern: RegExp;
  readonly complaint: Complaint;
  readonly mend?: "dash" | "quotes";
  /** The vendor's only code that goes with it. */
  readonly only?: YAMLError["code"];
};

const LOOKS: readonly Look[] = [
  // A list as Word writes it, or a dash that stands too close.
  { pattern: /^(\s*)([–—•·▪●*+]\s+)/u, complaint: WRONG_BULLET, mend: "dash" },
  { pattern: /^(\s*)(-)(?=[^\s-])/u, complaint: CLOSE_DASH, mend: "dash" },
  { pattern: /^(\s*)(```.*)$/u, complaint: CODE_FENCE },
  { pattern: /^(\s*(?:- +)*[^\s:"'{[-][^:"'{[]*: +)(-)\s/u, complaint: DASH_BEHIND_KEY },
  // `nói: > 3 người`
  { pattern: /^(\s*(?:- +)*(?:[^:"'{[]+: +)?)([>|])\s+[^\s#]/u, complaint: TEXT_BEHIND_BLOCK },
  // `nói: *Chú ý* mang theo`, `nói: !Chú ý nhé`, `nói: @tu_van`
  {
    pattern: /^(\s*(?:- +)*(?:[^:"'{[]+: +)?)([*&!](?=\S*\s+\S)|[@`]|(?<=[:-] +)%)/u,
    complaint: YAML_COMPLAINTS.BAD_SCALAR_START,
    mend: "quotes",
  },
  // `{nhãn: Xa; giá trị: xa}`
  {
    pattern: /^(.*[{,][^{}"']*)(;)\s*[^\s{}:;,"']+[^{}:;,"']*:\s/u,
    complaint: SEMICOLON,
    only: "BLOCK_IN_FLOW",
  },
];
