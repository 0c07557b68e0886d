import { fold } from "../../text/fold.ts";
import type { Span } from "./span.ts";
import { spansOf } from "./span.ts";

/** Bank account numbers: 8 to 19 digits, but only near words that say so. Given as digits. */
export function findAccounts(text: string): readonly Span[] {
  return spansOf(text, DIGITS, "bank_account", (match) => {
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + AFTER);
    return CUE.test(fold(before)) || CUE.test(fold(after)) ? match[0].replace(/ /g, "") : null;
  });
}

const DIGITS = /(?<![\p{L}\d.])\d(?: ?\d){7,18}(?![\p{L}\d])/gu;
const CUE = /\b(?:stk|tk|tai khoan|account)\b/;

/** How far a cue may be from the number, characters. */
const BEFORE = 40;
const AFTER = 25;
