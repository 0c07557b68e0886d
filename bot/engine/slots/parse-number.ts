import { fold, unaccent } from "../../text/fold.ts";
import { readNumberWords } from "./number-words.ts";
import type { Parsed } from "./parsed.ts";

/** A number alone or with a unit behind it: "76", "1.200", "2,5", "-3", "70 tuổi", "bảy mươi sáu ạ". */
export function parseNumber(text: string): Parsed {
  const words = core(text);
  const value = readDigits(words) ?? readNumberWords(fold(words.filter(isNoUnit).join(" ")));
  return value === null ? { kind: "unfit" } : { kind: "value", value };
}

const LEADING = new Set(["da", "vang", "so", "la", "khoang", "duoc", "tam", "chon", "toi", "bac"]);
const TRAILING = new Set(["a", "nhe", "nha", "do", "thoi", "roi", "chau", "em", "oi", "day"]);
const UNITS = new Set(["tuoi", "t", "nguoi", "cai", "lan", "thang", "ngay", "con", "dua"]);

/** The words between the politeness at both ends; one word always stays. */
function core(text: string): string[] {
  const words = text.trim().split(/\s+/).map(trimMarks);
  const plain = words.map((word) => unaccent(word.toLowerCase()));
  let from = 0;
  let to = words.length;
  while (from < to - 1 && LEADING.has(plain[from] ?? "")) from += 1;
  while (to - 1 > from && TRAILING.has(plain[to - 1] ?? "")) to -= 1;
  return words.slice(from, to);
}

function trimMarks(word: string): string {
  return word.replace(/^[.,!?;:()"]+/, "").replace(/[.,!?;:()"]+$/, "");
}

function isNoUnit(word: string): boolean {
  return !UNITS.has(unaccent(word.toLowerCase()));
}

/** "1.200" and "1 200" are thousands, "2,5" and "2.5" decimals; null for anything else ("1.2.3"). */
function readDigits(words: readonly string[]): number | null {
  const last = words.at(-1) ?? "";
  const unit = unaccent(last.toLowerCase());
  const figures =
    words.length > 1 && (UNITS.has(unit) || unit === "nam") ? words.slice(0, -1) : words;
  const written = figures.join(" ").replace(/(\d)(?:t|tuổi|tuoi)$/iu, "$1");
  if (/^[+-]?\d{1,3}(?:[. ]\d{3})+$/.test(written)) return Number(written.replace(/[. ]/g, ""));
  if (/^[+-]?\d{1,15}$/.test(written)) return Number(written);
  if (/^[+-]?\d{1,12}[.,]\d{1,6}$/.test(written)) return Number(written.replace(",", "."));
  return null;
}
