import type { KeywordLanguage, KeywordTable } from "../keywords/keyword-table.ts";
import { END } from "../keywords/step-parts.ts";
import { STEP_KINDS } from "../keywords/steps.ts";
import type { Positions } from "../reading/positions.ts";

/** How a value of another type is written; where what was typed fits, the very text to write. */
export function remedyForType(
  expected: string,
  typed: string,
  { style, words }: Positions,
  language: KeywordLanguage,
): string {
  if (expected === "array") return remedyForList(typed, style !== null, words, language);
  if (expected === "object" || expected === "record") {
    // The end of a flow needs nothing more.
    if (words === END) return "Viết {} thay vào đó, hoặc bỏ trống.";
    if (/^\[.*: .*\]$/u.test(typed)) return "Thay ngoặc vuông [ ] bằng ngoặc nhọn { }.";
    const shown = style !== null && fitsInLine(typed) ? typed : "…";
    if (words !== null) return `Viết thành ${inBraces(words, shown, language)}.`;
  }
  if (expected === "boolean" && language === "en") return "Ở đây cần true hoặc false.";
  return `Ở đây cần ${TYPES[expected] ?? "kiểu giá trị khác"}.`;
}

function remedyForList(
  typed: string,
  isScalar: boolean,
  words: KeywordTable | null,
  language: KeywordLanguage,
): string {
  if (!isScalar) return "Thêm dấu gạch nối - và một dấu cách vào trước mỗi mục.";
  if (words === STEP_KINDS || typed.includes("\n")) return ITEM_A_LINE;
  const shown = fitsInLine(typed) ? typed : "…";
  const item = words === null ? inList(typed) : inBraces(words, shown, language);
  return `Viết thành danh sách: [${item}].`;
}

/** A plain word or sentence that may stand in braces as it is. */
export function fitsInLine(typed: string): boolean {
  return typed.length <= SHOWN_LENGTH && !/[:,{}[\]#\n]/u.test(typed);
}

/** Names with commas between them are so many items, a sentence is one. */
function inList(typed: string): string {
  if (fitsInLine(typed) || /^[\p{L}\p{N}_-]+(?:, *[\p{L}\p{N}_-]+)*$/u.test(typed)) return typed;
  return typed.length > SHOWN_LENGTH || /["\\]/u.test(typed) ? '"…"' : `"${typed}"`;
}

/** The first key of a place is what its things are called by. */
function inBraces(words: KeywordTable, value: string, language: KeywordLanguage): string {
  const [[key, word] = ["", ""]] = Object.entries(words);
  return `{${language === "en" ? key : word}: ${value}}`;
}

const ITEM_A_LINE =
  "Viết mỗi mục một dòng thụt vào bên dưới, mở đầu bằng dấu gạch nối - và một dấu cách.";

const SHOWN_LENGTH = 60;

const TYPES: Readonly<Record<string, string>> = {
  string: "một câu hoặc một tên, không phải danh sách",
  number: "một số",
  int: "một số nguyên",
  boolean: "có hoặc không",
  object: "các dòng `khóa: giá trị` thụt vào bên dưới",
  record: "các dòng `khóa: giá trị` thụt vào bên dưới",
};
