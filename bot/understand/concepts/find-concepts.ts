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
    let node = PHRASES.get(words[from] ?? "");
    for (let to = from + 1; node !== undefined; to++) {
      for (const concept of node.concepts) found.push(concept);
      node = node.next.get(words[to] ?? "");
    }
  }
  return found;
}

/** Word → the phrases that go on with it. No word is empty. */
type Branches = Map<string, PhraseNode>;

/** Where a phrase has come to: the ideas that it speaks of, and how a longer one goes on. */
type PhraseNode = { readonly concepts: string[]; readonly next: Branches };

const PHRASES: Branches = plantPhrases();

function plantPhrases(): Branches {
  const root: PhraseNode = { concepts: [], next: new Map() };
  for (const [concept, written] of Object.entries({ ...SERVICE_CONCEPTS, ...OTHER_CONCEPTS })) {
    for (const phrase of written.split(",")) {
      const end = phrase.split(" ").flatMap(mendWord).reduce(goOn, root);
      // No word of a message looks like this name.
      end.concepts.push(`=${concept}`);
    }
  }
  return root.next;
}

function goOn({ next }: PhraseNode, word: string): PhraseNode {
  const node = next.get(word) ?? { concepts: [], next: new Map() };
  next.set(word, node);
  return node;
}
