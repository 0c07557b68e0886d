import { unaccent } from "../../text/fold.ts";
import { readHundreds } from "./number-words.ts";
import type { Parsed } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/** An amount in đồng: "2tr500", "500k", "hai triệu rưỡi", "1.500.000đ", "1,5 triệu", "1500000". */
export function parseMoney(text: string): Parsed {
  const amount = readAmount(tokensOf(text));
  return amount === null || !Number.isSafeInteger(amount) ? UNFIT : parsedAs(amount);
}

function tokensOf(text: string): string[] {
  const plain = unaccent(text.toLowerCase());
  const tokens = plain.match(/\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|[a-z]+|[^\s]/g) ?? [];
  return tokens.filter((token) => /[\da-z]/.test(token));
}

/** Groups of an amount: what was read so far, the unit of the last group, a number without its unit yet. */
type Reading = { total: number; unit: number | null; number: string | null };

function readAmount(tokens: readonly string[]): number | null {
  const core = withoutPoliteness(tokens);
  const reading: Reading = { total: 0, unit: null, number: null };
  for (let at = 0; at < core.length; ) {
    const taken = takeToken(core, at, reading);
    if (taken === 0) return null;
    at += taken;
  }
  if (reading.number === null) return reading.unit === null ? null : reading.total;
  if (reading.unit === null) return bareAmount(reading.number);
  return reading.total + behindUnit(reading.number, reading.unit);
}

/** How many tokens were understood; 0: none, this is no amount. */
function takeToken(tokens: readonly string[], at: number, reading: Reading): number {
  const token = tokens[at] ?? "";
  if (DONG.has(token)) return closeGroup(reading, 1) ? 1 : 0;
  const unit = UNITS[token];
  if (unit !== undefined) return closeGroup(reading, unit) ? 1 : 0;
  if (token === "nua" && reading.unit === null && reading.number === null) {
    reading.number = "0.5";
    return 1;
  }
  if (token === "ruoi" && reading.unit !== null && reading.number === null) {
    reading.total += reading.unit / 2;
    return 1;
  }
  if (reading.number !== null) return 0;
  if (/^\d/.test(token)) {
    reading.number = token;
    return 1;
  }
  const words = tokens
    .slice(at)
    .findIndex((word, index) => isUnit(word) || isHalfOfUnit(word, tokens[at + index - 1]));
  const run = words < 0 ? tokens.slice(at) : tokens.slice(at, at + words);
  const value = readHundreds(run);
  if (value === null) return 0;
  reading.number = String(value);
  return run.length;
}

function isUnit(word: string): boolean {
  return word in UNITS || DONG.has(word);
}

/** "hai triệu rưỡi" ends its number before "rưỡi", "hai trăm rưỡi nghìn" does not. */
function isHalfOfUnit(word: string, before: string | undefined): boolean {
  return word === "ruoi" && before !== "tram";
}

function closeGroup(reading: Reading, unit: number): boolean {
  if (reading.number === null) return unit === 1 && reading.unit !== null;
  const value = numberOf(reading.number);
  if (reading.unit !== null && unit >= reading.unit) {
    if (unit !== 1) return false;
  }
  reading.total +=
    unit === 1 && reading.unit !== null
      ? behindUnit(reading.number, reading.unit)
      : Math.round(value * unit);
  reading.unit = unit === 1 ? (reading.unit ?? 1) : unit;
  reading.number = null;
  return true;
}

/** "2tr5" and "một triệu hai" are tenths of the million, "2tr500" thousands of it. */
function behindUnit(number: string, unit: number): number {
  const digits = number.replace(/[.,]/g, "");
  if (digits.length > 3) return Number(digits);
  return Math.round(Number(`0.${digits}`) * unit);
}

/** A number alone is an amount in đồng when it is one that can be paid. */
function bareAmount(number: string): number | null {
  const value = numberOf(number);
  return Number.isInteger(value) && (value === 0 || value >= LEAST_BARE) ? value : null;
}

/** Smaller bare numbers may mean thousands: they are asked about. */
const LEAST_BARE = 1_000;

function numberOf(written: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(written)) return Number(written.replace(/[.,]/g, ""));
  return Number(written.replace(",", "."));
}

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  ngan: 1e3,
  nghin: 1e3,
  tr: 1e6,
  trieu: 1e6,
  cu: 1e6,
  ty: 1e9,
  ti: 1e9,
};
const DONG = new Set(["d", "dong", "vnd"]);

const POLITE = new Set(
  "da vang a toi em con chau khoang tam chung co la duoc luong moi thang nhan so tien hon gan nhe thoi".split(
    " ",
  ),
);

function withoutPoliteness(tokens: readonly string[]): readonly string[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && POLITE.has(tokens[from] ?? "")) from += 1;
  while (to > from && POLITE.has(tokens[to - 1] ?? "")) to -= 1;
  return tokens.slice(from, to);
}
