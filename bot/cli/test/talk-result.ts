import type { StepVisit } from "../../engine/turn.ts";
import type { PlacedLine, TalkTest } from "../../library/talk-test.ts";
import type { TurnReport } from "../chat/report-turn.ts";

/** What came of one talk. */
export type TalkResult = {
  readonly test: TalkTest;
  /** Null when all went as it was written. */
  readonly failure: TalkFailure | null;
  readonly entered: readonly StepVisit[];
  readonly chosen: readonly (StepVisit & { readonly option: string })[];
};

/** The first turn that went otherwise than it was written. */
export type TalkFailure = {
  /** The line that did not come true. */
  readonly at: PlacedLine;
  /** What the citizen did in that turn. */
  readonly move: PlacedLine;
  /** What the bot did; null when it came to no answer. */
  readonly did: TurnReport | null;
  readonly wishes: readonly CheckedWish[];
  /** One Vietnamese sentence, where the wishes alone do not tell. */
  readonly why: string | null;
};

export type CheckedWish = { readonly line: PlacedLine; readonly held: boolean };
