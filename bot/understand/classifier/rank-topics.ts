import type { TopicId } from "../../flow/topic.ts";
import type { Vector } from "../features/vectorise.ts";
import type { Classifier } from "./classifier.ts";
import { marginsOf } from "./classifier.ts";
import { softmax } from "./softmax.ts";

/** How probable a topic is, and within it each of its labels. */
export type RankedTopic = {
  readonly topic: TopicId;
  readonly p: number;
  readonly labels: readonly number[];
  /** What part of the topic each of its labels has, in their order; together 1. */
  readonly shares: ArrayLike<number>;
};

/** All topics, best first; their probabilities sum to 1. The topic talked about gets a small start. */
export function rankTopics(
  { topics, labelsOf, temperatures, ...classifier }: Classifier,
  vector: Vector,
  talkedAbout: TopicId | null,
): readonly RankedTopic[] {
  const margins = marginsOf(classifier, vector);
  const ofTopics = topics.map(
    (topic, at) => (margins[at] ?? 0) + (topic === talkedAbout ? START : 0),
  );
  const ps = softmax(ofTopics, temperatures.topics);
  return topics
    .map((topic, at): RankedTopic => {
      const own = labelsOf[at] ?? [];
      const ofLabels = own.map((label) => margins[topics.length + label] ?? 0);
      return { topic, p: ps[at] ?? 0, labels: own, shares: softmax(ofLabels, temperatures.labels) };
    })
    .sort((a, b) => b.p - a.p);
}

/** In units of a margin: tips the scales only where two topics are close. */
const START = 0.1;
