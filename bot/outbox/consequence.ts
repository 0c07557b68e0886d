import type { ButtonSeal } from "../inbox/button-seal.ts";
import type { JournalEntry } from "../store/journal-entry.ts";
import type { OutgoingDraft, TimerDraft } from "../store/lane-store.ts";
import type { LookUpRequest } from "./look-ups/perform-look-ups.ts";

/** What an effect adds to the commit of its turn. */
export type Consequence = {
  readonly outgoing: readonly OutgoingDraft[];
  readonly journal: readonly JournalEntry[];
  readonly setTimers?: readonly TimerDraft[];
  readonly cancelTimers?: readonly string[];
  /** What the lane holds from before the turn goes. */
  readonly forget?: true;
  /** What is asked outside when the turn is durable. */
  readonly lookUps?: readonly LookUpRequest[];
};

export type EffectContext = {
  readonly conversation: string;
  /** Hash of the library that the turn was taken with. */
  readonly library: string;
  /** Fence of the speaker after the turn. */
  readonly fence: number;
  readonly seal: ButtonSeal;
  /** Of the event that the turn took. */
  readonly trace: string;
};
