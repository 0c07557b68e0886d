import { parse } from "../conditions/grammar.generated.js";
import { CONDITION_WORDS } from "../keywords/conditions.ts";
import { DURATION_UNITS } from "../keywords/fixed-words.ts";
import type { Place } from "../places/place.ts";
import { rangeInScalar } from "./offset-in-scalar.ts";
import type { Positions } from "./positions.ts";
import type { MetWord, ReadContext } from "./read-context.ts";

/** Tells of the words of the language inside a duration or a condition. */
export function meetWordsIn(
  value: string,
  holds: NonNullable<Extract<Place, { kind: "string" }>["holds"]>,
  positions: Positions,
  context: ReadContext,
): void {
  const { met, source } = context;
  if (met === null) return;
  const words = holds === "duration" ? wordsOfDuration(value) : wordsOfCondition(value);
  for (const { from, to, word } of words) {
    met(rangeInScalar(source, positions, value, { from, to }), word);
  }
}

type InnerWord = { readonly from: number; readonly to: number; readonly word: MetWord };

/** "20 giờ"; the short "20h" is the same in both languages. */
function wordsOfDuration(value: string): readonly InnerWord[] {
  const [, before = "", unit = ""] = /^(\s*\d+\s*)(\p{L}{2,})\s*$/u.exec(value) ?? [];
  const found = Object.entries(DURATION_UNITS).find(([, { words }]) =>
    words.some((word) => word === unit.toLowerCase()),
  );
  if (found === undefined) return [];
  const [plural, { words }] = found;
  const en = before.trim() === "1" ? plural.replace(/s$/u, "") : plural;
  return [{ from: before.length, to: before.length + unit.length, word: { vi: words[0], en } }];
}

function wordsOfCondition(value: string): readonly InnerWord[] {
  // The grammar may try a word more than once; the last reading is the one that holds.
  const found = new Map<number, InnerWord>();
  const met = (key: string, _: string, from: number, to: number): void => {
    const word = CONDITION_VOCABULARY.get(key);
    if (word !== undefined) found.set(from, { from, to, word });
  };
  try {
    parse(value, { word: met });
  } catch {
    return [];
  }
  return [...found.values()];
}

const CONDITION_VOCABULARY: ReadonlyMap<string, MetWord> = new Map([
  ...Object.entries(CONDITION_WORDS).map(([en, vi]): [string, MetWord] => [en, { vi, en }]),
  ["true", { vi: "có", en: "true" }],
  ["false", { vi: "không", en: "false" }],
]);
