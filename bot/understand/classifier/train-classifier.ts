import { buildVocabulary } from "../features/build-vocabulary.ts";
import { vectorise } from "../features/vectorise.ts";
import { featureCount } from "../features/vocabulary.ts";
import type { Label } from "../model.ts";
import type { MessageWords } from "../normalise.ts";
import type { Classifier, Temperatures } from "./classifier.ts";
import { groupLabels } from "./group-labels.ts";
import { packWeights } from "./pack-weights.ts";
import type { Row } from "./train-svm.ts";
import { trainSvm } from "./train-svm.ts";

/** An example in words, and the label it stands for. */
export type Example = { readonly words: MessageWords; readonly label: number };

/** Trains topics and labels on the examples, and on a copy without marks of each that has some. */
export function trainClassifier(
  examples: readonly Example[],
  labels: readonly Label[],
  temperatures: Temperatures,
): Classifier {
  const taught = withStrippedCopies(examples);
  const vocabulary = buildVocabulary(taught.map(({ words }) => words));
  const features = featureCount(vocabulary);
  const rows: readonly Row[] = taught.map(({ words, label }) => ({
    vector: vectorise(words, vocabulary),
    group: label,
  }));
  const { topics, labelsOf } = groupLabels(labels);
  const topicOf = labels.map(({ topic }) => topics.indexOf(topic));
  const byTopic = trainSvm(
    rows.map((row) => ({ ...row, group: topicOf[row.group] ?? 0 })),
    { features, classes: topics.length },
  );
  const byLabel = labels.map((): Float64Array => new Float64Array(0));
  for (const own of labelsOf) {
    const ownRows = rows.filter(({ group }) => own.includes(group));
    const trained = trainSvm(
      ownRows.map((row) => ({ ...row, group: own.indexOf(row.group) })),
      { features, classes: own.length },
    );
    for (const [at, label] of own.entries()) byLabel[label] = trained[at] ?? new Float64Array(0);
  }
  const columns = [...byTopic, ...byLabel];
  return { vocabulary, topics, labelsOf, temperatures, ...packWeights(columns, features) };
}

export function withStrippedCopies(examples: readonly Example[]): readonly Example[] {
  return examples.flatMap((example) => {
    const { plain, toned } = example.words;
    if (toned.join(" ") === plain.join(" ")) return [example];
    return [example, { ...example, words: { plain, toned: plain } }];
  });
}
