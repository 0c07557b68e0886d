import { unaccent } from "../../text/fold.ts";
import type { Span } from "./span.ts";
import { spansOf } from "./span.ts";

/** Amounts: "500k", "2tr500", "1,5 triệu", "650.000 đ", "3 ty". Given in đồng. */
export function findMoney(text: string): readonly Span[] {
  return spansOf(text, MONEY, "money", (match) => {
    const { number = "", unit = "", tail = "" } = match.groups ?? {};
    const worth = WORTH[unaccent(unit.trim().toLowerCase())];
    if (worth === undefined) return null;
    const rest = tail === "" ? 0 : Number(`0.${tail}`) * worth;
    return String(Math.round(readNumber(number) * worth + rest));
  });
}

/** A short unit touches its number: in "bước 2 k hiểu" the k means không. Only "650.000 đ" may part. */
const MONEY =
  /(?<![\p{L}\p{N}.,])(?:(?<number>\d{1,3}(?:[.,]\d{3}){1,4}|\d{1,12}(?:[.,]\d{1,2})?)(?<unit>(?: ?(?:ngàn|nghìn|ngan|nghin|triệu|trieu|tỷ|tỉ|ty|ti|đồng|dong|vnđ|vnd)|k|tr|đ|d)|(?<=\d{3}[.,]\d{3}) [đd])(?<tail>\d{0,3}))(?![\p{L}\p{N}])/giu;

const WORTH: Readonly<Record<string, number>> = {
  k: 1e3,
  ngan: 1e3,
  nghin: 1e3,
  tr: 1e6,
  trieu: 1e6,
  ty: 1e9,
  ti: 1e9,
  d: 1,
  dong: 1,
  vnd: 1,
};

/** Groups of three are thousands, anything else behind a point or comma a fraction. */
function readNumber(written: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(written)) return Number(written.replace(/[.,]/g, ""));
  return Number(written.replace(",", "."));
}
