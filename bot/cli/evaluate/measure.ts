import type { TopicId } from "../../flow/topic.ts";
import type { Reading } from "../../understand/reading.ts";
import type { LabelledMessage } from "./read-messages.ts";

/** A message and what was made of it. */
export type Read = { readonly message: LabelledMessage; readonly reading: Reading };

/** Shares from 0 to 1. */
export type Figures = {
  readonly top1: number;
  readonly top2: number;
  /** Messages outside the subject that were answered as if they were within. */
  readonly out_of_scope_answered: number;
  /** Messages within the subject that got only the menu. */
  readonly in_scope_refused: number;
  /** Answers given at once that are about something else, over all messages. */
  readonly wrong_shown: number;
  readonly answered_at_once: number;
  readonly asked_back: number;
  /** Scam reports and pasted scams that reach the scam card, or the help for who just lost money. */
  readonly scam_recall: number;
  /** Expected calibration error of the best topic, ten bins. */
  readonly calibration_error: number;
};

export function measure(reads: readonly Read[]): Figures {
  const outside = reads.filter(({ message }) => message.topic === "ngoai-pham-vi");
  const inside = reads.filter(({ message }) => message.topic !== "ngoai-pham-vi");
  const scams = reads.filter(({ message }) => message.topic === "lua-dao");
  return {
    top1: share(reads, (read) => isRight(read, 1)),
    top2: share(reads, (read) => isRight(read, 2)),
    out_of_scope_answered: share(
      outside,
      (read) => isShown(read) && !isAccepted(read, shownTopic(read)),
    ),
    in_scope_refused: share(inside, ({ reading }) => reading.decision === "menu"),
    wrong_shown: share(reads, (read) => isShown(read) && !isAccepted(read, shownTopic(read))),
    answered_at_once: share(reads, isShown),
    asked_back: share(reads, ({ reading }) => reading.decision === "clarify"),
    scam_recall: share(scams, ({ reading }) => reading.decision === "scam" || reading.emergency),
    calibration_error: calibrationError(reads),
  };
}

/** Whether the right topic is among the first so many. */
export function isRight(read: Read, first: number): boolean {
  return topicsOf(read)
    .slice(0, first)
    .some((topic) => isAccepted(read, topic));
}

/** Topics, best first; a scam goes before them. */
export function topicsOf({ reading }: Read): readonly TopicId[] {
  const ranked = reading.topics.map(({ topic }) => topic);
  return reading.scam ? [...new Set<TopicId>(["lua-dao", ...ranked])] : ranked;
}

function isAccepted({ message }: Read, topic: TopicId | null): boolean {
  return topic === null || topic === message.topic || message.accept.includes(topic);
}

function isShown({ reading }: Read): boolean {
  return reading.decision !== "clarify" && reading.decision !== "menu";
}

/**
 * What the answer given at once is about; null where it fits whatever was meant (a command). The numbers of help
 * are for officers: shown to whoever is in no danger they are as wrong as any other answer, but not to who was
 * swindled.
 */
function shownTopic(read: Read): TopicId | null {
  const { reading, message } = read;
  if (reading.emergency) return message.topic === "lua-dao" ? "lua-dao" : "can-bo";
  if (reading.command !== null) return null;
  return reading.decision === "scam" ? "lua-dao" : (topicsOf(read)[0] ?? null);
}

export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

function calibrationError(reads: readonly Read[]): number {
  const bins = Array.from({ length: BINS }, (): { p: number; right: boolean }[] => []);
  for (const read of reads) {
    const p = read.reading.topics[0]?.p ?? 0;
    bins[Math.min(BINS - 1, Math.floor(p * BINS))]?.push({ p, right: isRight(read, 1) });
  }
  return bins.reduce((sum, bin) => {
    if (bin.length === 0) return sum;
    const confidence = bin.reduce((total, { p }) => total + p, 0) / bin.length;
    const gap = Math.abs(confidence - share(bin, ({ right }) => right));
    return sum + (bin.length / reads.length) * gap;
  }, 0);
}

const BINS = 10;
