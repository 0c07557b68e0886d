import type { Parsed } from "./parsed.ts";

/**
 * A Vietnamese phone number in the message, as text with its leading zero: mobiles (03 05 07 08 09 and
 * eight more digits), landlines (02 and eight or nine more). +84, 84 and 0084 become 0.
 */
export function parsePhone(text: string): Parsed {
  const candidates = text.match(DIGIT_RUNS) ?? [];
  const phones = new Set(candidates.map(withZero).filter((it) => PHONE.test(it)));
  const [only] = phones;
  return phones.size === 1 && only !== undefined
    ? { kind: "value", value: only }
    : { kind: "unfit" };
}

/** Digits, each followed by at most one space, dot or hyphen. */
const DIGIT_RUNS = /\+?\d(?:[ .-]?\d){7,14}/g;
const PHONE = /^(?:0[35789]\d{8}|02\d{8,9})$/;

function withZero(written: string): string {
  return written.replace(/\D/g, "").replace(/^(?:0084|84)(?=\d{9,10}$)/, "0");
}
