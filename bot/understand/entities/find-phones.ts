import type { Span } from "./span.ts";
import { spansOf } from "./span.ts";

/** Mobile numbers: 0, +84, 84 or 0084, then 3 5 7 8 9 and eight digits. Given with the leading zero. */
export function findPhones(text: string): readonly Span[] {
  return spansOf(text, PHONE, "phone", ([written]) => `0${written.replace(/\D/g, "").slice(-9)}`);
}

const PHONE = /(?<![\d.])(?:\+84|0084|84|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)/g;

/** Hotlines: 1800 and 1900 numbers, and the short emergency and report numbers. Given as digits. */
export function findHotlines(text: string): readonly Span[] {
  return spansOf(text, HOTLINE, "hotline", ([written]) => written.replace(/\D/g, ""));
}

const HOTLINE =
  /(?<![\p{L}\p{N}.,])(?:1[89]00[ .-]?(?:\d{6}|\d{4}|\d{3}[ .-]\d{3}|\d{2}[ .-]\d{2}(?:[ .-]\d{2})?)|11[1-5]|156|5656)(?![\p{L}\p{N}]|[.,]\d)/gu;
