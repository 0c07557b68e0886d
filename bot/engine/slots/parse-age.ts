import { fold } from "../../text/fold.ts";
import { parseNumber } from "./parse-number.ts";
import type { Parsed, ParsingContext } from "./parsed.ts";

/**
 * An age, or the year of birth it follows from: "76", "70 tuổi", "bảy mươi", "1949", "sinh năm 1949",
 * "năm nay tôi 76". The year of birth gives the age reached this year.
 */
export function parseAge(text: string, context: ParsingContext): Parsed {
  const folded = fold(text);
  const born = BIRTH_YEAR.exec(folded)?.[1];
  if (born !== undefined) {
    const age = context.year - Number(born);
    return age >= 0 && age <= OLDEST ? { kind: "value", value: age } : { kind: "unfit" };
  }
  const parsed = parseNumber(text);
  if (parsed.kind === "value" && typeof parsed.value === "number") return wholeAge(parsed.value);
  const told = TOLD_AGE.exec(folded)?.[1];
  return told === undefined ? parsed : wholeAge(Number(told));
}

/** Nobody alive was born longer ago than this, years. */
const OLDEST = 125;

const BIRTH_YEAR = /^(?:[a-z]+ ){0,4}?((?:18|19|20)\d\d)(?: [a-z]+){0,2}$/;

/** An age told in a sentence: the number stands before "tuổi" or behind "năm nay … ", nothing else is a number. */
const TOLD_AGE = /^(?:[a-z]+ ){0,6}?(\d{1,3})(?: tuoi)?(?: [a-z]+){0,3}$/;

function wholeAge(value: number): Parsed {
  if (!Number.isInteger(value) || value < 0) return { kind: "unfit" };
  if (value > OLDEST) return { kind: "out_of_range" };
  return { kind: "value", value };
}
