/**
 * Makes a case code of a running number, e.g. 1 → "B7-4937": one letter, one figure and four figures,
 * easy to say over the phone. Letters and figures that sound or look alike are left out of the first two
 * places. Codes repeat only after 1,440,000 cases; following numbers look unrelated.
 */
export function caseCode(number: number): string {
  const mixed = ((number % CODES) * STRIDE) % CODES;
  const last = mixed % 10_000;
  const rest = Math.floor(mixed / 10_000);
  const letter = LETTERS[rest % LETTERS.length] ?? "K";
  const figure = FIGURES[Math.floor(rest / LETTERS.length)] ?? "7";
  return `${letter}${figure}-${String(last).padStart(4, "0")}`;
}

const LETTERS = "ABCDEGHKLMNPQRSTVX";
const FIGURES = "23456789";
const CODES = LETTERS.length * FIGURES.length * 10_000;
/** Shares no factor with CODES, so that every number has a code of its own. */
const STRIDE = 611_953;
