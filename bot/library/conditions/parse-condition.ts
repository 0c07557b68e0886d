import { groupedDigits } from "../grouped-digits.ts";
import { CONDITION_WORDS } from "../keywords/conditions.ts";
import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import type { Complaint } from "../report.ts";
import { error, quote } from "../report.ts";
import type { Range } from "../source-text.ts";
import { SyntaxError as GrammarError, parse } from "./grammar.generated.js";
import type { LocatedCondition } from "./located-condition.ts";

/** A complaint about a range of the condition's text. */
export type ConditionComplaint = { readonly at: Range; readonly complaint: Complaint };

/** Parses a condition; null, with complaints, when it does not follow the grammar. */
export function parseCondition(
  text: string,
  language: KeywordLanguage,
): {
  readonly condition: LocatedCondition | null;
  readonly complaints: readonly ConditionComplaint[];
} {
  const grouped = groupedIn(text);
  if (grouped.length > 0) return { condition: null, complaints: grouped };
  const complaints = new Map<number, ConditionComplaint>();
  const word = (key: string, wordLanguage: string, from: number, to: number): void => {
    if (wordLanguage === "any" || wordLanguage === language) return;
    const complaint = otherLanguage(text.slice(from, to), wordIn(language, key));
    complaints.set(from, { at: { from, to }, complaint });
  };
  try {
    if (text.length > MAX_LENGTH) throw new RangeError("longer than any editor's condition");
    const condition: LocatedCondition = parse(text, { word });
    return { condition, complaints: [...complaints.values()] };
  } catch (problem) {
    return { condition: null, complaints: [describe(problem, text)] };
  }
}

/** `n > 5.000` would be read as five. */
function groupedIn(text: string): readonly ConditionComplaint[] {
  const outsideQuotes = text.replace(QUOTED, (found) => " ".repeat(found.length));
  return [...outsideQuotes.matchAll(GROUPED)].map(({ 0: typed, index }) => ({
    at: { from: index, to: index + typed.length },
    complaint: groupedDigits(typed),
  }));
}

function describe(problem: unknown, text: string): ConditionComplaint {
  if (!(problem instanceof GrammarError))
    return { at: { from: 0, to: text.length }, complaint: TOO_LONG };
  const from = problem.location.start.offset;
  if (text.slice(from).trim() === "") {
    return { at: { from: Math.max(0, text.length - 1), to: text.length }, complaint: CUT_OFF };
  }
  const at = wordAround(text, from);
  const word = text.slice(at.from, at.to);
  return {
    at,
    complaint: error(
      "condition-syntax",
      `Điều kiện không đọc được từ chỗ ${quote(word)}.`,
      TURNED_SIGNS[text.slice(from - 1, from + 1)] ??
        remedyFor(word, problem.expected.map(describeExpected)),
    ),
  };
}

/** The whole word about an offset, with its dashes (`tai-nha`), or the one character there. */
function wordAround(text: string, offset: number): Range {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(0, offset))?.[0] ?? "";
  const after = /^[\p{L}\p{N}_-]+/u.exec(text.slice(offset))?.[0] ?? "";
  if (after === "") {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    return { from: offset, to: offset + character.length };
  }
  return { from: offset - before.length, to: offset + after.length };
}

function remedyFor(word: string, expected: readonly string[]): string {
  const plain = PLAIN_WORDS[word.toLowerCase()];
  if (plain !== undefined) return `Viết đủ dấu: "${plain}".`;
  const small = word.toLowerCase();
  if (small !== word && WORDS.has(small)) return `Viết chữ thường: "${small}".`;
  const sign = SIGNS[word.toLowerCase()];
  if (sign !== undefined) return `So sánh thì viết dấu ${sign}, ví dụ: tuổi ${sign} 75.`;
  if (/^\p{L}.*-/u.test(word)) return `Nếu là chữ thì đặt trong ngoặc kép: "${word}".`;
  const shown = [...new Set(expected)].filter((item) => item !== "dấu cách").slice(0, 6);
  return `Ở đây cần: ${shown.join(", ")}. Ví dụ: tuổi >= 75 và nơi_nhận = "tai-nha".`;
}

function describeExpected(expected: { type: string; description?: string; text?: string }): string {
  if (expected.type === "end") return "hết điều kiện";
  return expected.description ?? expected.text ?? "";
}

function wordIn(language: KeywordLanguage, key: string): string {
  const word = Object.entries(CONDITION_WORDS).find(([canonical]) => canonical === key)?.[1];
  if (language === "en") return key;
  return word ?? (key === "true" ? "có" : "không");
}

function otherLanguage(word: string, right: string): Complaint {
  return error(
    "other-language-word",
    `Từ ${quote(word)} thuộc ngôn ngữ khác với tệp này.`,
    `Viết "${right}".`,
  );
}

const MAX_LENGTH = 2_000;

const QUOTED = /"[^"]*"|'[^']*'/gu;
/** In square brackets a comma parts two numbers. */
const GROUPED =
  /(?<![\p{L}\p{N}_.,])\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+(?![^[]*\]))(?![\p{L}\p{N}_.])/gu;

const WORDS: ReadonlySet<string> = new Set(Object.entries(CONDITION_WORDS).flat());

const PLAIN_WORDS: Readonly<Record<string, string>> = {
  va: "và",
  hoac: "hoặc",
  khong: "không",
  thuoc: "thuộc",
  da: "đã biết",
  kenh: "kênh",
};

/** How people write a comparison who do not program, and how it is written here. */
const SIGNS: Readonly<Record<string, string>> = {
  "=": "=",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  bằng: "=",
  khác: "!=",
  lớn: ">",
  hơn: ">",
  trên: ">",
  nhỏ: "<",
  dưới: "<",
};

const TURNED_SIGNS: Readonly<Record<string, string>> = {
  "=>": "Lớn hơn hoặc bằng thì viết >=, ví dụ: tuổi >= 75.",
  "=<": "Nhỏ hơn hoặc bằng thì viết <=, ví dụ: tuổi <= 75.",
};

const TOO_LONG = error(
  "condition-syntax",
  "Điều kiện này quá dài hoặc có quá nhiều ngoặc lồng nhau.",
  "Tách ra nhiều bước nếu.",
);
const CUT_OFF = error(
  "condition-syntax",
  "Điều kiện còn thiếu ở cuối.",
  'Viết cho hết, ví dụ: tuổi >= 75, hoặc nơi_nhận = "tai-nha".',
);
