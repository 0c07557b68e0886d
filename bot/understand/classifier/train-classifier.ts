import { buildVocabulary, FEW_EXAMPLES } from "../features/build-vocabulary.ts";
import type { Vectorise } from "../features/vectorise.ts";
import { createVectorise } from "../features/vectorise.ts";
import { featureCount } from "../features/vocabulary.ts";
import type { Label } from "../model.ts";
import type { MessageWords } from "../normalise.ts";
import type { Classifier, Temperatures, Weights } from "./classifier.ts";
import { groupLabels } from "./group-labels.ts";
import { packWeights } from "./pack-weights.ts";
import type { Row, Sizes } from "./train-svm.ts";
import { trainSvm } from "./train-svm.ts";

/** An example in words, and the label it stands for. */
export type Example = { readonly words: MessageWords; readonly label: number };

export type Settings = {
  readonly temperatures: Temperatures;
  /** How often each example is looked at. */
  readonly passes: { readonly topics: number; readonly labels: number };
  readonly emergencies: Emergencies;
};

/** Messages of people in danger, and such as only sound like it. */
export type Emergencies = {
  readonly like: readonly MessageWords[];
  readonly unlike: readonly MessageWords[];
};

export const NO_EMERGENCIES: Emergencies = { like: [], unlike: [] };

/** Trains topics and labels on the examples, and on a copy without marks of each that has some. */
export function trainClassifier(
  examples: readonly Example[],
  labels: readonly Label[],
  { temperatures, passes, emergencies }: Settings,
): Classifier {
  // Few examples do not show what ordinary messages are like, and each of them would seem alarming.
  const { like, unlike } = examples.length < FEW_EXAMPLES ? NO_EMERGENCIES : emergencies;
  const words = examples.map((example) => example.words);
  const vocabulary = buildVocabulary([...words, ...like, ...unlike]);
  const features = featureCount(vocabulary);
  const vectorise = createVectorise(vocabulary);
  const rows = rowsOf(examples, vectorise);
  const { topics, labelsOf } = groupLabels(labels);
  const topicOf = labels.map(({ topic }) => topics.indexOf(topic));
  const train = (taught: readonly Row[], sizes: Omit<Sizes, "features">): Weights =>
    packWeights(trainSvm(taught, { ...sizes, features }), features);
  const byTopic = train(
    rows.map((row) => ({ ...row, group: topicOf[row.group] ?? 0 })),
    { classes: topics.length, passes: passes.topics },
  );
  const byLabel = labelsOf.map((own) => {
    const ownRows = rows.filter(({ group }) => own.includes(group));
    return train(
      ownRows.map((row) => ({ ...row, group: own.indexOf(row.group) })),
      { classes: own.length, passes: passes.labels },
    );
  });
  const alarms = [
    ...like.map((words) => ({ words, label: IN_DANGER })),
    ...unlike.map((words) => ({ words, label: OTHERWISE })),
  ];
  const emergency = train(
    [...rowsOf(alarms, vectorise), ...rows.map((row) => ({ ...row, group: OTHERWISE }))],
    { classes: like.length === 0 ? 0 : 1, passes: passes.topics },
  );
  return { vocabulary, topics, labelsOf, byTopic, byLabel, emergency, temperatures };
}

function rowsOf(examples: readonly Example[], vectorise: Vectorise): readonly Row[] {
  return withStrippedCopies(examples).map(({ words, label }) => ({
    vector: vectorise(words),
    group: label,
  }));
}

const IN_DANGER = 0;
const OTHERWISE = 1;

export function withStrippedCopies(examples: readonly Example[]): readonly Example[] {
  return examples.flatMap((example) => {
    const { plain, toned } = example.words;
    if (toned.join(" ") === plain.join(" ")) return [example];
    return [example, { ...example, words: { plain, toned: plain } }];
  });
}
