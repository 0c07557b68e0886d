import { fold, unaccent } from "../../text/fold.ts";
import { readNumberWords } from "./number-words.ts";
import type { Parsed } from "./parsed.ts";

/** A number alone or with a unit behind it: "76", "1.200", "2,5", "-3", "70 tuổi", "bảy mươi sáu ạ". */
export function parseNumber(text: string): Parsed {
  const words = core(text);
  const value = readDigits(words) ?? readNumberWords(fold(words.filter(isNoUnit).join(" ")));
  return value === null ? { kind: "unfit" } : { kind: "value", value };
}

const LEADING = new Set("da vang so la khoang duoc chon toi tui bac nha co".split(" "));
const TRAILING = new Set(["a", "nhe", "nha", "do", "thoi", "roi", "chau", "em", "oi", "day"]);
const UNITS = new Set("tuoi t nguoi cai lan thang ngay con dua khau nhan".split(" "));

/** The words between the politeness at both ends; one word always stays. */
function core(text: string): string[] {
  const words = text.trim().split(/\s+/).map(trimMarks);
  const plain = words.map((word) => unaccent(word.toLowerCase()));
  let from = 0;
  let to = words.length;
  while (from < to - 1 && isLeading(words[from] ?? "", words[from + 1] ?? "")) from += 1;
  while (to - 1 > from && TRAILING.has(plain[to - 1] ?? "")) to -= 1;
  return words.slice(from, to);
}

/** "Tầm 80" is about 80, "tám mươi" is 80: without its marks "tam" leads to figures only. */
function isLeading(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (LEADING.has(unaccent(lower))) return true;
  return lower === "tầm" || lower === "tạm" || (lower === "tam" && /^\d/.test(next));
}

function trimMarks(word: string): string {
  return word.replace(/^[.,!?;:()"]+/, "").replace(/[.,!?;:()"]+$/, "");
}

/** A year is counted where figures stand before it; in words "năm" is five. */
function isCounted(word: string): boolean {
  return !isNoUnit(word) || unaccent(word.toLowerCase()) === "nam";
}

function isNoUnit(word: string): boolean {
  return !UNITS.has(unaccent(word.toLowerCase()));
}

/** "1.200" and "1 200" are thousands, "2,5" and "2.5" decimals; null for anything else ("1.2.3"). */
function readDigits(words: readonly string[]): number | null {
  const behind = words.findLastIndex((word, at) => at === 0 || !isCounted(word));
  const written = words
    .slice(0, behind + 1)
    .join(" ")
    .replace(/(\d)(?:t|tuổi|tuoi)$/iu, "$1");
  if (/^[+-]?\d{1,3}(?:[. ]\d{3})+$/.test(written)) return Number(written.replace(/[. ]/g, ""));
  if (/^[+-]?\d{1,15}$/.test(written)) return Number(written);
  if (/^[+-]?\d{1,12}[.,]\d{1,6}$/.test(written)) return Number(written.replace(",", "."));
  return null;
}
