import { buildVocabulary, FEW_EXAMPLES } from "../features/build-vocabulary.ts";
import type { Vectorise } from "../features/vectorise.ts";
import { createVectorise } from "../features/vectorise.ts";
import { featureCount } from "../features/vocabulary.ts";
import type { Label } from "../model.ts";
import type { MessageWords } from "../normalise.ts";
import type { Classifier } from "./classifier.ts";
import { fitTemperatures } from "./fit-temperatures.ts";
import { groupLabels } from "./group-labels.ts";
import type { TaughtRow } from "./train-tables.ts";
import { trainTable, trainTables } from "./train-tables.ts";

/** An example in words, and the label it stands for. */
export type Example = { readonly words: MessageWords; readonly label: number };

/** Messages of people in danger, and such as only sound like it. */
export type Emergencies = {
  readonly like: readonly MessageWords[];
  readonly unlike: readonly MessageWords[];
};

/** Trains topics and labels on the examples, and on a copy without marks of each that has some. */
export function trainClassifier(
  examples: readonly Example[],
  labels: readonly Label[],
  emergencies: Emergencies,
): Classifier {
  // Few examples do not show what ordinary messages are like, and each of them would seem alarming.
  const { like, unlike } = examples.length < FEW_EXAMPLES ? NO_EMERGENCIES : emergencies;
  const vocabulary = buildVocabulary([...examples.map(({ words }) => words), ...like, ...unlike]);
  const features = featureCount(vocabulary);
  const vectorise = createVectorise(vocabulary);
  const rows = examples.flatMap(({ words, label }, example) =>
    vectorsOf(words, vectorise).map((vector): TaughtRow => ({ vector, group: label, example })),
  );
  const task = { ...groupLabels(labels), features };
  const alarms = [
    ...like
      .flatMap((words) => vectorsOf(words, vectorise))
      .map((vector) => ({ vector, group: IN_DANGER })),
    ...unlike
      .flatMap((words) => vectorsOf(words, vectorise))
      .map((vector) => ({ vector, group: OTHERWISE })),
    ...rows.map(({ vector }) => ({ vector, group: OTHERWISE })),
  ];
  return {
    vocabulary,
    topics: task.topics,
    labelsOf: task.labelsOf,
    ...trainTables(rows, { ...task, passes: PASSES }),
    emergency: trainTable(alarms, {
      features,
      classes: like.length === 0 ? 0 : 1,
      passes: PASSES.topics,
    }),
    temperatures: fitTemperatures(rows, task),
  };
}

/** Beyond these the topics of unread messages are not told better; for labels half as many do. */
const PASSES = { topics: 10, labels: 5 };

const NO_EMERGENCIES: Emergencies = { like: [], unlike: [] };
const IN_DANGER = 0;
const OTHERWISE = 1;

/** A message as it was typed and, where that is another one, without its marks. */
function vectorsOf(words: MessageWords, vectorise: Vectorise) {
  const { plain, toned } = words;
  const hasMarks = toned.length !== plain.length || toned.some((word, at) => word !== plain[at]);
  return hasMarks ? [vectorise(words), vectorise({ plain, toned: plain })] : [vectorise(words)];
}
