import { fold } from "../text/fold.ts";
import type { Example } from "./classifier/train-classifier.ts";
import { trainClassifier } from "./classifier/train-classifier.ts";
import { createVectorise } from "./features/vectorise.ts";
import { emergencyExamples, emergencyPhrases } from "./find-emergency.ts";
import { commandPhrases } from "./match-command.ts";
import type { Label, Model, TaughtData, Trained, TrainingData } from "./model.ts";
import type { MessageWords } from "./normalise.ts";
import { readMessageWords } from "./normalise.ts";
import { indexFaqs } from "./search-faqs.ts";
import { taughtWords } from "./support-of.ts";

/** Makes a model of everything citizens are known to say. The same data give the same model. */
export function trainModel(data: TrainingData): Model {
  return completeModel(train(data), data);
}

/** Adds what is quickly made to what takes long. */
export function completeModel(trained: Trained, data: TrainingData): Model {
  return {
    ...trained,
    vectorise: createVectorise(trained.classifier.vocabulary),
    commands: commandPhrases(data.commands),
    emergencyPhrases: emergencyPhrases(data.emergencyPhrases),
    taught: taughtWords(trained.exact),
    faqs: indexFaqs(data.faqs),
  };
}

/** Trains on intents and FAQ questions. Examples without a letter or digit are passed over. */
export function train({ intents, faqs, emergencyPhrases }: TaughtData): Trained {
  const taught = [
    ...intents.map(({ id, topic, examples }) => ({
      label: { id, kind: "intent", topic } satisfies Label,
      texts: readable(examples),
    })),
    ...faqs.map(({ id, topic, questions }) => ({
      label: { id, kind: "faq", topic } satisfies Label,
      texts: readable(questions),
    })),
  ].filter(({ texts }) => texts.length > 0);
  const labels = taught.map(({ label }) => label);
  const examples: Example[] = [];
  const exact = new Map<string, number>();
  for (const [label, { texts }] of taught.entries()) {
    for (const { text, words } of texts) {
      examples.push({ words, label });
      // The label that came first keeps an example two of them share.
      for (const spelling of [fold(text), words.plain.join(" ")]) {
        if (!exact.has(spelling)) exact.set(spelling, label);
      }
    }
  }
  const { like, unlike } = emergencyExamples(emergencyPhrases);
  const emergencies = { like: wordsOf(like), unlike: wordsOf(unlike) };
  return { labels, exact, classifier: trainClassifier(examples, labels, emergencies) };
}

function wordsOf(texts: readonly string[]): readonly MessageWords[] {
  return readable(texts).map(({ words }) => words);
}

function readable(texts: readonly string[]) {
  return texts
    .map((text) => ({ text, words: readMessageWords(text) }))
    .filter(({ words }) => words.plain.length > 0);
}
