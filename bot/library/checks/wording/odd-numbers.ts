import { quote, warning } from "../../report.ts";
import type { WordingComplaint } from "./wording-complaint.ts";

/** Dates and amounts that are not written as people read them: 20/11/2026, 5.000.000 đồng. */
export function oddNumbers(text: string): readonly WordingComplaint[] {
  if (!/\d/u.test(text)) return [];
  const found: WordingComplaint[] = [];
  for (const match of text.matchAll(ODD_DATE)) {
    found.push({ at: rangeOf(match), complaint: oddDate(match[0]) });
  }
  for (const match of text.matchAll(ODD_AMOUNT)) {
    // What a citizen may type is shown as citizens type it.
    if (/ví dụ[:,]? ?$/iu.test(text.slice(0, match.index))) continue;
    found.push({ at: rangeOf(match), complaint: oddAmount(match[0]) });
  }
  return found;
}

function rangeOf(match: RegExpExecArray) {
  return { from: match.index, to: match.index + match[0].length };
}

function oddDate(written: string) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(written) ?? [];
  const right = year === undefined ? written.replace(/[-.]/gu, "/") : `${day}/${month}/${year}`;
  return warning(
    "odd-date",
    `Ngày ${quote(written)} không viết theo cách người dân quen đọc.`,
    `Viết "${right}", hoặc ngày … tháng … năm ….`,
  );
}

function oddAmount(written: string) {
  return warning(
    "odd-amount",
    `Số tiền ${quote(written)} không viết theo cách người dân quen đọc.`,
    "Ngăn hàng nghìn bằng dấu chấm và viết đủ chữ đồng, ví dụ 500.000 đồng.",
  );
}

const ODD_DATE =
  /(?<![\d./-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?![\d./-])/gu;
const ODD_AMOUNT =
  /(?<![\d.,])(?:\d{4,} ?(?:đồng|đ|vnđ|vnd)|\d+(?:[.,]\d+)? ?(?:k|tr)|\d{1,3}(?:,\d{3})+ ?(?:đồng|đ|vnđ|vnd))(?![\p{L}\d])/giu;
