import { mendWord } from "../spelling/mend-word.ts";
import { OTHER_CONCEPTS } from "./other-concepts.ts";
import { SERVICE_CONCEPTS } from "./service-concepts.ts";

/**
 * The ideas that a message speaks of, each as often as one of its phrases stands there. "lĩnh tiền già"
 * and "nhận trợ cấp" share no word, and still are about the same thing.
 */
export function findConcepts(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!FIRST_WORDS.has(words[from] ?? "")) continue;
    let phrase = "";
    for (let to = from; to < Math.min(from + LONGEST_PHRASE, words.length); to++) {
      phrase = phrase === "" ? (words[to] ?? "") : `${phrase} ${words[to]}`;
      const concepts = CONCEPTS.get(phrase);
      if (concepts !== undefined) found.push(...concepts);
    }
  }
  return found;
}

/** Words of the longest phrase. */
const LONGEST_PHRASE = 5;

/** Phrase → the ideas it speaks of; no word of a message looks like one. */
const CONCEPTS: ReadonlyMap<string, readonly string[]> = byPhrase();

/** Most words of a message begin no phrase. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...CONCEPTS.keys()].map((phrase) => phrase.split(" ")[0] ?? ""),
);

function byPhrase(): ReadonlyMap<string, readonly string[]> {
  const phrases = new Map<string, string[]>();
  for (const [concept, written] of Object.entries({ ...SERVICE_CONCEPTS, ...OTHER_CONCEPTS })) {
    for (const spelled of written.split(",")) {
      const phrase = spelled.split(" ").flatMap(mendWord).join(" ");
      phrases.set(phrase, [...(phrases.get(phrase) ?? []), `=${concept}`]);
    }
  }
  return phrases;
}
