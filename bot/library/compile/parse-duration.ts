import { DURATION_UNITS } from "../keywords/fixed-words.ts";

/** "20 giờ", "3 days", "2h" → ms; null for anything else, and for nothing or more than ten years. */
export function parseDuration(typed: string): number | null {
  const match = /^(\d{1,6})\s*(\p{L}+)$/u.exec(typed.trim());
  const [, amount, word] = match ?? [];
  if (amount === undefined || word === undefined) return null;
  const unit = MS_OF_WORD.get(word.toLowerCase());
  if (unit === undefined) return null;
  const ms = Number(amount) * unit;
  return ms > 0 && ms <= MAX_DURATION ? ms : null;
}

const MS_OF_WORD: ReadonlyMap<string, number> = new Map(
  Object.values(DURATION_UNITS).flatMap(({ words, ms }) =>
    words.map((word): [string, number] => [word, ms]),
  ),
);

const MAX_DURATION = 3650 * 86_400_000;
