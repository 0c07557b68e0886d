import type { Complaint } from "./report.ts";
import { error, quote } from "./report.ts";

/** `5.000`, `1.500.000`: a machine reads a fraction, or no number at all. */
export const GROUPED_BY_DOTS = /^[-+]?\d{1,3}(?:\.\d{3})+$/u;
/** `5,000`: a machine reads no number at all. */
export const GROUPED_BY_COMMAS = /^[-+]?\d{1,3}(?:,\d{3})+$/u;

/** The number an editor meant by digits in groups of three. */
export function ungrouped(typed: string): number {
  return Number(typed.replace(/[.,]/gu, ""));
}

export function groupedDigits(typed: string): Complaint {
  return error(
    "thousands-dot",
    typed.includes(",")
      ? `Số ${quote(typed)} có dấu phẩy ngăn cách hàng nghìn, nên máy không đọc thành số.`
      : `Số ${quote(typed)} có dấu chấm ngăn cách hàng nghìn, nên máy đọc thành số lẻ.`,
    `Viết liền các chữ số, hoặc đặt trong ngoặc kép "${typed}" nếu là chữ.`,
  );
}
