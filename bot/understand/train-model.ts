import { fold } from "../text/fold.ts";
import { emergencyPhrases } from "./find-emergency.ts";
import { commandPhrases } from "./match-command.ts";
import type { Label, Model, TrainingData } from "./model.ts";
import type { LabelledWords } from "./nearest/build-index.ts";
import { buildIndex } from "./nearest/build-index.ts";
import { normalise } from "./normalise.ts";

/**
 * Makes a model of everything citizens are known to say. The same data give the same model. Examples
 * without a letter or digit are passed over.
 */
export function trainModel(data: TrainingData): Model {
  const taught = [
    ...data.intents.map(({ id, topic, examples }) => ({
      label: { id, kind: "intent", topic } satisfies Label,
      examples,
    })),
    ...data.faqs.map(({ id, topic, questions }) => ({
      label: { id, kind: "faq", topic } satisfies Label,
      examples: questions,
    })),
  ];
  const exact = new Map<string, number>();
  const labelled: LabelledWords[] = [];
  for (const [label, { examples }] of taught.entries()) {
    for (const example of examples) {
      const words = normalise(example);
      if (words.length === 0) continue;
      labelled.push({ words, label });
      // The label that came first keeps an example two of them share.
      for (const spelling of [fold(example), words.join(" ")]) {
        if (!exact.has(spelling)) exact.set(spelling, label);
      }
    }
  }
  const topics = [...new Set(taught.map(({ label }) => label.topic))];
  return {
    commands: commandPhrases(data.commands),
    emergencyPhrases: emergencyPhrases(data.emergencyPhrases),
    labels: taught.map(({ label }) => label),
    exact,
    index: buildIndex(
      labelled,
      taught.map(({ label }) => topics.indexOf(label.topic)),
    ),
  };
}
