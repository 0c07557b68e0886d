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
  readonly variants: OfVariants<Figures>;
  /** Points of top-1 accuracy, 0 to 1; 0 where nothing is lost. */
  readonly loss_without_marks: number;
  readonly topics: readonly TopicReport[];
  /** Commonest first. */
  readonly confusion: readonly Confusion[];
};

/** As the messages stand, without marks, and with seeded slips. */
type OfVariants<Of> = Readonly<Record<"clean" | "stripped" | "noisy", Of>>;

type TopicReport = {
  readonly topic: TopicId;
  readonly messages: number;
  readonly variants: OfVariants<Pick<Figures, "top1" | "top2">>;
};

type Confusion = { readonly right: TopicId; readonly taken_for: TopicId; readonly times: number };

/** Reads every message in each variant, and measures what came out. */
export function makeReport(
  messages: readonly LabelledMessage[],
  read: (text: string) => Reading,
): Report {
  const readAll = (change: (text: string, at: number) => string): readonly Read[] =>
    messages.map((message, at) => ({ message, reading: read(change(message.text, at)) }));
  const reads: OfVariants<readonly Read[]> = {
    clean: readAll((text) => text),
    stripped: readAll(unaccent),
    noisy: readAll((text, at) => addNoise(text, SEED + at)),
  };
  const variants = ofVariants(reads, measure);
  return {
    messages: messages.length,
    variants,
    loss_without_marks: Math.max(0, variants.clean.top1 - variants.stripped.top1),
    topics: TOPIC_IDS.map((topic) => reportTopic(topic, reads)),
    confusion: confusionOf(reads.clean),
  };
}

function reportTopic(topic: TopicId, reads: OfVariants<readonly Read[]>): TopicReport {
  const ofTopic = ofVariants(reads, (all) => all.filter(({ message }) => message.topic === topic));
  return {
    topic,
    messages: ofTopic.clean.length,
    variants: ofVariants(ofTopic, (some) => ({
      top1: share(some, (it) => isRight(it, 1)),
      top2: share(some, (it) => isRight(it, 2)),
    })),
  };
}

function ofVariants<From, To>(
  { clean, stripped, noisy }: OfVariants<From>,
  make: (from: From) => To,
): OfVariants<To> {
  return { clean: make(clean), stripped: make(stripped), noisy: make(noisy) };
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
