import BayesClassifier from "natural/lib/natural/classifiers/bayes_classifier.js";
import type { Library } from "../../library/library.ts";
import { normalise } from "../../understand/normalise.ts";
import { share } from "./measure.ts";
import type { LabelledMessage } from "./read-messages.ts";

/**
 * Share of the messages whose topic natural's naive Bayes finds, taught the same examples in our own
 * words: a baseline for the report, never for a citizen. Its scores are products that reach zero on long
 * messages, so it reads only the first WORDS_READ.
 */
export function naiveBayesTop1(
  { intents, faqs }: Library,
  messages: readonly LabelledMessage[],
): number {
  const classifier = new BayesClassifier(undefined, SMOOTHING);
  const taught = [
    ...[...intents.values()].map(({ topic, examples }) => ({ topic, texts: examples })),
    ...[...faqs.values()].map(({ topic, questions }) => ({ topic, texts: questions })),
  ];
  for (const { topic, texts } of taught) {
    for (const text of texts) classifier.addDocument([...normalise(text)], topic);
  }
  classifier.train();
  return share(messages, ({ text, topic, accept }) => {
    const found = classifier.classify(normalise(text).slice(0, WORDS_READ));
    return [topic, ...accept].some((it) => it === found);
  });
}

const SMOOTHING = 0.001;
const WORDS_READ = 100;
