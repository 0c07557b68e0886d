import type { KeywordLanguage, KeywordTable } from "../keywords/keyword-table.ts";
import { END } from "../keywords/step-parts.ts";
import type { Positions } from "../reading/positions.ts";

/** How a value of another type is written; where what was typed fits, the very text to write. */
export function remedyForType(
  expected: string,
  typed: string,
  { style, words }: Positions,
  language: KeywordLanguage,
): string {
  const shown = style !== null && fitsInLine(typed) ? typed : "…";
  if (expected === "array") {
    if (style === null) return "Thêm dấu gạch nối - và một dấu cách vào trước mỗi mục.";
    return `Viết thành danh sách: [${words === null ? shown : inBraces(words, shown, language)}].`;
  }
  if (expected === "object" || expected === "record") {
    // The end of a flow needs nothing more.
    if (words === END) return "Viết {} thay vào đó, hoặc bỏ trống.";
    if (words !== null) return `Viết thành ${inBraces(words, shown, language)}.`;
  }
  return `Ở đây cần ${TYPES[expected] ?? "kiểu giá trị khác"}.`;
}

/** A plain word or sentence that may stand in braces as it is. */
export function fitsInLine(typed: string): boolean {
  return typed.length <= SHOWN_LENGTH && !/[:,{}[\]#\n]/u.test(typed);
}

/** The first key of a place is what its things are called by. */
function inBraces(words: KeywordTable, value: string, language: KeywordLanguage): string {
  const [[key, word] = ["", ""]] = Object.entries(words);
  return `{${language === "en" ? key : word}: ${value}}`;
}

const SHOWN_LENGTH = 60;

const TYPES: Readonly<Record<string, string>> = {
  string: "một câu hoặc một tên, không phải danh sách",
  number: "một số",
  int: "một số nguyên",
  boolean: "có hoặc không",
  object: "các dòng `khóa: giá trị` thụt vào bên dưới",
  record: "các dòng `khóa: giá trị` thụt vào bên dưới",
};
