import { buildVocabulary, FEW_EXAMPLES } from "../features/build-vocabulary.ts";
import type { Vectorise } from "../features/vectorise.ts";
import { createVectorise } from "../features/vectorise.ts";
import { featureCount } from "../features/vocabulary.ts";
import type { Label } from "../model.ts";
import type { MessageWords } from "../normalise.ts";
import { slip } from "../spelling/slip.ts";
import type { Classifier } from "./classifier.ts";
import { fitTemperatures } from "./fit-temperatures.ts";
import { groupLabels } from "./group-labels.ts";
import type { Row } from "./train-svm.ts";
import type { TaughtRow } from "./train-tables.ts";
import { trainTable, trainTables } from "./train-tables.ts";

/** An example in words, and the label it stands for. */
export type Example = { readonly words: MessageWords; readonly label: number };

/** Messages of people in danger, and such as only sound like it. */
export type Emergencies = {
  readonly like: readonly MessageWords[];
  readonly unlike: readonly MessageWords[];
};

/** Trains topics and labels on the examples, a copy without marks of each that has some, and some with slips. */
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
  const rows = examples.flatMap(({ words, label }, example): readonly TaughtRow[] => {
    const row = { group: label, example };
    return [
      ...vectorsOf(words, vectorise).map((vector) => ({ ...row, vector, hasSlips: false })),
      ...slippedOf(words, example, vectorise).map((vector) => ({ ...row, vector, hasSlips: true })),
    ];
  });
  const task = { ...groupLabels(labels), features };
  const alarms = (messages: readonly MessageWords[], group: number): readonly Row[] =>
    messages.flatMap((words) => vectorsOf(words, vectorise).map((vector) => ({ vector, group })));
  const alarmRows = [
    ...alarms(like, IN_DANGER),
    ...alarms(unlike, OTHERWISE),
    ...rows.map(({ vector }) => ({ vector, group: OTHERWISE })),
  ];
  return {
    vocabulary,
    topics: task.topics,
    labelsOf: task.labelsOf,
    ...trainTables(rows, { ...task, passes: PASSES }),
    emergency: trainTable(alarmRows, {
      features,
      classes: like.length === 0 ? 0 : 1,
      passes: PASSES.topics,
    }),
    temperatures: fitTemperatures(rows, task),
  };
}

/** Beyond these neither topics nor labels of unread messages are told better. */
const PASSES = { topics: 5, labels: 5 };

const NO_EMERGENCIES: Emergencies = { like: [], unlike: [] };
const IN_DANGER = 0;
const OTHERWISE = 1;

/** A message as it was typed and, where that is another one, without its marks. */
function vectorsOf(words: MessageWords, vectorise: Vectorise) {
  const { plain, toned } = words;
  const hasMarks = toned.length !== plain.length || toned.some((word, at) => word !== plain[at]);
  return hasMarks ? [vectorise(words), vectorise({ plain, toned: plain })] : [vectorise(words)];
}

/** Every fourth example also as a hurried thumb types it: typing errors are told better, and nothing else worse. */
function slippedOf({ plain }: MessageWords, example: number, vectorise: Vectorise) {
  if (example % EVERY_SLIPPED !== 0) return [];
  const slipped = plain.map(slip);
  return [vectorise({ plain: slipped, toned: slipped })];
}

const EVERY_SLIPPED = 4;
