import { fold } from "../text/fold.ts";
import { normalise } from "./normalise.ts";

/** Whether a message holds an emergency phrase whole, at word boundaries, marks or not. */
export function findEmergency(
  folded: string,
  words: readonly string[],
  phrases: readonly string[],
): boolean {
  const spellings = [` ${folded} `, ` ${words.join(" ")} `];
  return phrases.some((phrase) => spellings.some((spelling) => spelling.includes(phrase)));
}

/** Emergency phrases as they are looked for: folded, a space at both ends. */
export function emergencyPhrases(phrases: readonly string[]): readonly string[] {
  const spellings = phrases.flatMap((it) => [fold(it), normalise(it).join(" ")]);
  return [...new Set(spellings)].filter((it) => it !== "").map((it) => ` ${it} `);
}
