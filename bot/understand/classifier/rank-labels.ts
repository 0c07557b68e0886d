import type { Vector } from "../features/vectorise.ts";
import type { Classifier } from "./classifier.ts";
import { marginsOf } from "./classifier.ts";
import { softmax } from "./softmax.ts";

/** A label and how probable it is that the message means it. */
export type ProbableLabel = { readonly label: number; readonly p: number };

/** Probability of every label, best first; they sum to 1. Its topic's, times its own within the topic. */
export function rankLabels(classifier: Classifier, vector: Vector): readonly ProbableLabel[] {
  const { topics, labelsOf, temperatures } = classifier;
  const margins = marginsOf(classifier, vector);
  const ofTopic = softmax(margins.subarray(0, topics.length), temperatures.topics);
  const ranked: ProbableLabel[] = [];
  for (const [topic, own] of labelsOf.entries()) {
    const within = softmax(
      own.map((label) => margins[topics.length + label] ?? 0),
      temperatures.labels,
    );
    for (const [at, label] of own.entries()) {
      ranked.push({ label, p: (ofTopic[topic] ?? 0) * (within[at] ?? 0) });
    }
  }
  return ranked.sort((a, b) => b.p - a.p);
}
