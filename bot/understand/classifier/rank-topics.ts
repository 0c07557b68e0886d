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
  /** What part of the topic each of its labels has, in their order; together 1. Empty: too unlikely to look. */
  readonly shares: ArrayLike<number>;
};

/** All topics, best first; their probabilities sum to 1. The topic talked about gets a small start. */
export function rankTopics(
  { topics, labelsOf, byTopic, byLabel, temperatures }: Classifier,
  vector: Vector,
  talkedAbout: TopicId | null,
): readonly RankedTopic[] {
  const margins = marginsOf(byTopic, vector).map(
    (margin, at) => margin + (topics[at] === talkedAbout ? START : 0),
  );
  const ps = softmax(margins, temperatures.topics);
  return topics
    .map((topic, at): RankedTopic => {
      const p = ps[at] ?? 0;
      const own = byLabel[at];
      const looked = own !== undefined && p >= LEAST_P;
      const shares = looked ? softmax(marginsOf(own, vector), temperatures.labels) : [];
      return { topic, p, labels: labelsOf[at] ?? [], shares };
    })
    .sort((a, b) => b.p - a.p);
}

/** In units of a margin: tips the scales only where two topics are close. */
const START = 0.1;
/** Nobody is ever offered what is less likely. */
const LEAST_P = 0.005;
