import { DateTime } from "luxon";
import { fold } from "../../text/fold.ts";
import { parseDate } from "./parse-date.ts";
import { parseNumber } from "./parse-number.ts";
import type { Parsed, ParsingContext } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/**
 * An age, or the birth it follows from: "76", "70 tuổi", "bảy mươi", "1949", "sinh năm 49", "5/3/1950",
 * "năm nay tôi 76". A year alone gives the age reached this year, a full date the age of today.
 */
export function parseAge(text: string, context: Pick<ParsingContext, "today">): Parsed {
  const { today } = context;
  const folded = fold(text);
  const thisYear = Number(today.slice(0, 4));
  const born = BIRTH_YEAR.exec(folded)?.[1];
  if (born !== undefined) return plausible(thisYear - Number(born));
  const short = SHORT_BIRTH_YEAR.exec(folded)?.[1];
  // "Sinh năm 49": the newest such year that is not to come.
  if (short !== undefined) return parsedAs((((thisYear - Number(short)) % 100) + 100) % 100);
  if (FULL_DATE.test(text) || folded.includes(" thang ")) {
    const day = parseDate(text, context);
    if (day.kind === "value") return plausible(ageOn(today, String(day.value)));
  }
  const parsed = parseNumber(text);
  if (parsed.kind === "value" && typeof parsed.value === "number") return wholeAge(parsed.value);
  const told = TOLD_AGE.exec(folded)?.[1];
  return told === undefined ? parsed : wholeAge(Number(told));
}

/** Nobody alive was born longer ago than this, years. */
const OLDEST = 125;

const BIRTH_YEAR = /^(?:[a-z]+ ){0,4}?((?:18|19|20)\d\d)(?: [a-z]+){0,2}$/;
const SHORT_BIRTH_YEAR = /^(?:[a-z]+ ){0,4}?(?:sinh nam|nam sinh|sinh|sn) (\d\d)(?: [a-z]+){0,2}$/;
const FULL_DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{4}-\d{1,2}-\d{1,2}/;

/** An age told in a sentence: the number stands before "tuổi" or behind "năm nay … ", nothing else is a number. */
const TOLD_AGE = /^(?:[a-z]+ ){0,6}?(\d{1,3})(?: tuoi)?(?: [a-z]+){0,3}$/;

/** Full years; a birthday to come this year does not count yet. */
function ageOn(today: string, birthday: string): number {
  const zone = { zone: "utc" };
  const years = DateTime.fromISO(today, zone).diff(DateTime.fromISO(birthday, zone), "years").years;
  return Math.floor(years);
}

function plausible(age: number): Parsed {
  return age >= 0 && age <= OLDEST ? parsedAs(age) : UNFIT;
}

function wholeAge(value: number): Parsed {
  if (!Number.isInteger(value) || value < 0) return UNFIT;
  return value > OLDEST ? { kind: "out_of_range" } : parsedAs(value);
}
