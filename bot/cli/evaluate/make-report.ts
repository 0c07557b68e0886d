import type { TopicId } from "../../flow/topic.ts";
import { TOPICS } from "../../flow/topic.ts";
import { unaccent } from "../../text/fold.ts";
import type { Reading } from "../../understand/reading.ts";
import { addNoise } from "./add-noise.ts";
import type { Figures, Read } from "./measure.ts";
import { isRight, measure, share, topicsOf } from "./measure.ts";
import type { LabelledMessage } from "./read-messages.ts";

export type Report = {
  readonly messages: number;
  readonly variants: Readonly<Record<"clean" | "stripped" | "noisy", Figures>>;
  /** Points of top-1 accuracy, 0 to 1; 0 where nothing is lost. */
  readonly loss_without_marks: number;
  readonly topics: readonly TopicReport[];
  /** Commonest first. */
  readonly confusion: readonly Confusion[];
};

type TopicReport = {
  readonly topic: TopicId;
  readonly messages: number;
  readonly top1: number;
  readonly top2: number;
  readonly top1_stripped: number;
};

type Confusion = { readonly right: TopicId; readonly taken_for: TopicId; readonly times: number };

/** Reads every message as it is, without marks, and with seeded slips, and measures what came out. */
export function makeReport(
  messages: readonly LabelledMessage[],
  read: (text: string) => Reading,
): Report {
  const readAll = (change: (text: string, at: number) => string): readonly Read[] =>
    messages.map((message, at) => ({ message, reading: read(change(message.text, at)) }));
  const clean = readAll((text) => text);
  const stripped = readAll(unaccent);
  const variants = {
    clean: measure(clean),
    stripped: measure(stripped),
    noisy: measure(readAll((text, at) => addNoise(text, SEED + at))),
  };
  const ofTopic = (reads: readonly Read[], topic: TopicId) =>
    reads.filter(({ message }) => message.topic === topic);
  return {
    messages: messages.length,
    variants,
    loss_without_marks: Math.max(0, variants.clean.top1 - variants.stripped.top1),
    topics: TOPIC_IDS.map((topic) => ({
      topic,
      messages: ofTopic(clean, topic).length,
      top1: share(ofTopic(clean, topic), (it) => isRight(it, 1)),
      top2: share(ofTopic(clean, topic), (it) => isRight(it, 2)),
      top1_stripped: share(ofTopic(stripped, topic), (it) => isRight(it, 1)),
    })),
    confusion: confusionOf(clean),
  };
}

const SEED = 7;
const TOPIC_IDS = Object.keys(TOPICS).filter((it): it is TopicId => it in TOPICS);

function confusionOf(reads: readonly Read[]): readonly Confusion[] {
  const wrong = reads.filter((it) => !isRight(it, 1));
  return TOPIC_IDS.flatMap((right) =>
    TOPIC_IDS.map((taken_for) => ({
      right,
      taken_for,
      times: wrong.filter((it) => it.message.topic === right && topicsOf(it)[0] === taken_for)
        .length,
    })),
  )
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
}
