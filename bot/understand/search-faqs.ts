import TfIdf from "natural/lib/natural/tfidf/tfidf.js";
import type { Faq } from "../flow/faq.ts";
import { normalise } from "./normalise.ts";

/** FAQ entries, each as one document of all its questions. */
export type FaqIndex = {
  readonly ids: readonly string[];
  /** Square root of a document's words: a long one holds any word more easily. */
  readonly lengths: readonly number[];
  readonly tfidf: TfIdf;
};

export function indexFaqs(faqs: readonly Pick<Faq, "id" | "questions">[]): FaqIndex {
  const tfidf = new TfIdf();
  const lengths: number[] = [];
  for (const { questions } of faqs) {
    const words = questions.flatMap((question) => normalise(question));
    tfidf.addDocument(words);
    lengths.push(Math.sqrt(Math.max(1, words.length)));
  }
  return { ids: faqs.map(({ id }) => id), lengths, tfidf };
}

/**
 * FAQ entries whose questions share most with a message that was not understood, best first, at most
 * `most`; only those that share a word few entries have.
 */
export function searchFaqs(index: FaqIndex, text: string, most: number): readonly string[] {
  const words = [...new Set(normalise(text))].slice(0, WORDS_SEARCHED);
  if (words.length === 0 || index.ids.length === 0) return [];
  const scores = index.tfidf.tfidfs(words);
  return index.ids
    .map((id, at) => ({ id, score: (scores[at] ?? 0) / (index.lengths[at] ?? 1) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ id }) => id);
}

const WORDS_SEARCHED = 40;
/** About one telling word that stands in several of an entry's questions. */
const LEAST_SCORE = 2;
