import type { Classifier, Weights } from "./classifier.ts";
import { NO_ROW } from "./classifier.ts";
import { packWeights } from "./pack-weights.ts";
import type { Row, Sizes } from "./train-svm.ts";
import { trainSvm } from "./train-svm.ts";

/** A row whose group is a label. Rows of one example are that example with and without marks, and with slips. */
export type TaughtRow = Row & { readonly example: number; readonly hasSlips: boolean };

/** What there is to be told apart. */
export type Task = Pick<Classifier, "topics" | "labelsOf"> & { readonly features: number };

/** How often each example is looked at. */
export type Passes = { readonly topics: number; readonly labels: number };

/** One table for all topics, and one for the labels of each. */
export function trainTables(
  rows: readonly TaughtRow[],
  { topics, labelsOf, features, passes }: Task & { readonly passes: Passes },
): Pick<Classifier, "byTopic" | "byLabel"> {
  const topicOf = new Map(labelsOf.flatMap((own, topic) => own.map((label) => [label, topic])));
  return {
    byTopic: trainTable(
      rows.map(({ vector, group }) => ({ vector, group: topicOf.get(group) ?? 0 })),
      { features, classes: topics.length, passes: passes.topics },
    ),
    byLabel: labelsOf.map((own, topic) => {
      const ofTopic = rows.filter(({ group }) => topicOf.get(group) === topic);
      return trainNarrowTable(
        ofTopic.map(({ vector, group }) => ({ vector, group: own.indexOf(group) })),
        { features, classes: own.length, passes: passes.labels },
      );
    }),
  };
}

export function trainTable(rows: readonly Row[], sizes: Sizes): Weights {
  return { ...packWeights(trainSvm(rows, sizes), sizes.features), rowOf: null };
}

/** The examples of one topic hold a third of all features or less; only these get a row. */
function trainNarrowTable(rows: readonly Row[], sizes: Sizes): Weights {
  const { rowOf, count } = numberMet(rows, sizes.features);
  if (count > NO_ROW) return trainTable(rows, sizes);
  const narrow = rows.map(({ vector: { features, weights }, group }): Row => {
    return { vector: { features: features.map((it) => rowOf[it] ?? NO_ROW), weights }, group };
  });
  return { ...packWeights(trainSvm(narrow, { ...sizes, features: count }), count), rowOf };
}

/** Gives a row to each feature that is met. */
function numberMet(rows: readonly Row[], features: number) {
  const rowOf = new Uint16Array(features).fill(NO_ROW);
  let count = 0;
  for (const { vector } of rows) {
    for (const feature of vector.features) {
      if (rowOf[feature] === NO_ROW) rowOf[feature] = count++;
    }
  }
  return { rowOf, count };
}
