import type { Session } from "../session.ts";

/** Whether a person has the word: an officer of ours, or somebody in the channel's own tool. */
export function personSpeaks({ case: open, outsideUntil }: Session, now: number): boolean {
  return open?.officer != null || speaksOutside({ outsideUntil }, now);
}

/** Whether somebody answers in the channel's own tool. */
export function speaksOutside(
  { outsideUntil }: Pick<Session, "outsideUntil">,
  now: number,
): boolean {
  return outsideUntil !== null && outsideUntil > now;
}
