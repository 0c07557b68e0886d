import type { Author } from "../cases/speaker.ts";
import type { MediaKind } from "../message/citizen-content.ts";

/** One thing that was said or done in a conversation, as officers read it. */
export type TranscriptLine = {
  /** The line's number in its conversation; growing, with gaps. */
  readonly number: number;
  /** ms since the epoch. */
  readonly at: number;
  readonly kind: LineKind;
  readonly author: "citizen" | Author;
  /** The officer's id; null unless an officer said it. */
  readonly officer: string | null;
  /** What was said, or the label of the pressed button; empty where there are no words. */
  readonly text: string;
  /** Labels of the buttons shown with it. */
  readonly buttons: readonly string[];
  readonly media: MediaKind | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  /** What became of a message to the citizen; null while unknown, and for the citizen's own lines. */
  readonly delivery: Delivery | null;
};

export const LINE_KINDS = [
  "citizen_wrote",
  "citizen_tapped",
  "citizen_sent_media",
  "citizen_sent_location",
  "citizen_opened",
  "bot_said",
  "officer_said",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export type Delivery = {
  /** `withheld`: somebody else had the word when it was to be sent. */
  readonly outcome: DeliveryOutcome;
  /** Stable code of the failure; null unless failed. */
  readonly code: string | null;
  /** The channel's name for the message; null where it gave none. */
  readonly channelMessageId: string | null;
};

export const DELIVERY_OUTCOMES = ["sent", "withheld", "failed"] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];
