import { fold } from "../text/fold.ts";
import { normalise } from "./normalise.ts";

/** First word → the phrases that begin with it, each with a space at its end. */
export type EmergencyPhrases = ReadonlyMap<string, readonly string[]>;

/** Whether a message holds an emergency phrase whole, at word boundaries, marks or not. */
export function findEmergency(
  folded: string,
  words: readonly string[],
  phrases: EmergencyPhrases,
): boolean {
  const spelled = words.join(" ");
  return holds(folded, phrases) || (spelled !== folded && holds(spelled, phrases));
}

function holds(text: string, phrases: EmergencyPhrases): boolean {
  const spaced = `${text} `;
  let from = 0;
  while (from < text.length) {
    const end = spaced.indexOf(" ", from);
    const starting = phrases.get(text.slice(from, end)) ?? [];
    if (starting.some((phrase) => spaced.startsWith(phrase, from))) return true;
    from = end + 1;
  }
  return false;
}

/** Emergency phrases as they are looked for. */
export function emergencyPhrases(phrases: readonly string[]): EmergencyPhrases {
  const byFirst = new Map<string, readonly string[]>();
  const spellings = phrases.flatMap((it) => [fold(it), normalise(it).join(" ")]);
  for (const spelling of new Set(spellings)) {
    const [first = ""] = spelling.split(" ");
    if (first !== "") byFirst.set(first, [...(byFirst.get(first) ?? []), `${spelling} `]);
  }
  return byFirst;
}
