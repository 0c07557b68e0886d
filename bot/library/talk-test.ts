import type { CaseReason } from "../cases/case.ts";
import type { SlotValue } from "../flow/slot.ts";
import type { ChannelKind } from "../flow/text.ts";

/** A whole talk that an editor wrote down: what the citizen does, and what must follow. */
export type TalkTest = {
  readonly name: string;
  readonly file: string;
  /** Line of its name, from 1. */
  readonly line: number;
  /** The flow it is about; null when it is about none. */
  readonly flow: string | null;
  readonly channel: ChannelKind;
  /** No send of this talk may cost anything. */
  readonly free: boolean;
  /** It must go wrong: such a talk tries the runner itself. */
  readonly mustFail: boolean;
  readonly lines: readonly PlacedLine[];
};

export type PlacedLine = {
  readonly what: TalkLine;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** As it stands in the file, without the dash. */
  readonly written: string;
};

export type TalkLine = TalkMove | TalkWish;

/** What happens; each but `wait` is a turn. */
export type TalkMove =
  | { readonly kind: "citizen"; readonly text: string }
  | { readonly kind: "taps"; readonly label: string }
  | { readonly kind: "sends_image" }
  | { readonly kind: "wait"; readonly ms: number };

/** What must be so after the move above it. */
export type TalkWish =
  | { readonly kind: "bot_says" | "bot_does_not_say"; readonly words: string }
  | { readonly kind: "bot_at"; readonly step: string }
  | { readonly kind: "slots"; readonly slots: Readonly<Record<string, SlotValue | null>> }
  | { readonly kind: "case"; readonly team: string | null; readonly reason: CaseReason | null }
  | { readonly kind: "no_case" }
  | { readonly kind: "cost" };

export function isMove(line: TalkLine): line is TalkMove {
  switch (line.kind) {
    case "citizen":
    case "taps":
    case "sends_image":
    case "wait":
      return true;
    default:
      return false;
  }
}
