import { finishLibrary } from "../library/compile-library.ts";
import type { Library, LibraryContent } from "../library/library.ts";
import { train } from "../understand/train-model.ts";
import type { KeptDirs } from "./kept-files.ts";
import { sha256 } from "./load-library.ts";
import { findTrained } from "./model-cache/train-or-load.ts";

/**
 * A library of content without errors, where that takes no long training: its model is kept from an
 * earlier run, or there is little to learn. Null otherwise.
 */
export function libraryAtHand(content: LibraryContent, dirs: KeptDirs): Library | null {
  const data = {
    intents: [...content.intents.values()],
    faqs: [...content.faqs.values()],
    emergencyPhrases: content.emergencyPhrases,
  };
  const examples = data.intents.flatMap((intent) => intent.examples);
  const questions = data.faqs.flatMap((faq) => faq.questions);
  const isSmall = examples.length + questions.length <= SOON_LEARNT;
  const trained = findTrained(dirs, data) ?? (isSmall ? train(data) : null);
  return trained === null ? null : finishLibrary(content, sha256, () => trained);
}

/** Sentences that are learnt in a fraction of a second. */
const SOON_LEARNT = 300;
