import type { RankedTopic } from "./rank-topics.ts";

/** A label that a message may mean, and how probably. */
export type LabelScore = {
  readonly topic: RankedTopic;
  readonly label: number;
  readonly share: number;
  readonly p: number;
};

/**
 * The few best of all labels, best first. Of equals the one of the likelier topic stands in front, within a
 * topic the one with the larger share, then the one that was taught first. Only what stays is written down:
 * there are hundreds of labels, and this runs for every message.
 */
export function createBestLabels(most: number) {
  const best: LabelScore[] = [];
  return {
    best,
    /** Topics come in their order, labels in theirs. */
    offer(topic: RankedTopic, label: number, share: number, p: number): void {
      const last = best[most - 1];
      if (p <= 0 || (last !== undefined && p < last.p)) return;
      let place = best.length;
      while (place > 0 && isAhead(best[place - 1], topic, share, p)) place--;
      best.splice(place, 0, { topic, label, share, p });
      best.length = Math.min(best.length, most);
    },
  };
}

/** Whether a label that comes later goes in front of one that is there. */
function isAhead(
  there: LabelScore | undefined,
  topic: RankedTopic,
  share: number,
  p: number,
): boolean {
  if (there === undefined) return false;
  return p > there.p || (p === there.p && topic === there.topic && share > there.share);
}
