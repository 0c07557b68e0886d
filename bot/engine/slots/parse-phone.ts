import { findHotlines } from "../../understand/entities/find-phones.ts";
import type { Parsed } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/**
 * A Vietnamese phone number in the message, as text with its leading zero: mobiles (03 05 07 08 09 and
 * eight more digits), landlines (02 and eight or nine more). +84, 84 and 0084 become 0. A hotline is
 * nobody's own number.
 */
export function parsePhone(text: string): Parsed {
  const candidates = text.match(DIGIT_RUNS) ?? [];
  const phones = new Set(candidates.map(withZero).filter((it) => PHONE.test(it)));
  const [only] = phones;
  if (phones.size === 1 && only !== undefined) return parsedAs(only);
  if (phones.size === 0 && findHotlines(text).length > 0) {
    return { kind: "refused", because: "phone_is_hotline" };
  }
  return UNFIT;
}

/** Digits, each followed by at most two of space, dot, hyphen and bracket: "(024) 3825-1234". */
const DIGIT_RUNS = /\+?\d(?:[ .()-]{0,2}\d){7,14}/g;
const PHONE = /^(?:0[35789]\d{8}|02\d{8,9})$/;

function withZero(written: string): string {
  return written.replace(/\D/g, "").replace(/^(?:0084|84)0?(?=\d{9,10}$)/, "0");
}
