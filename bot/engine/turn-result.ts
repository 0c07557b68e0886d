import type { ChannelKind } from "../flow/text.ts";
import type { Happening } from "../message/happening.ts";
import type { Effect } from "./effect.ts";
import type { Session } from "./session.ts";
import type { Trail } from "./turn.ts";

/** What happened, and where. */
export type TurnInput = {
  readonly conversation: string;
  readonly channel: ChannelKind;
  /** Key of the directory entry that the account belongs to; null: the first entry. */
  readonly unit: string | null;
  readonly happening: Happening;
};

/** What follows from it: the next session, and what the world is to do. */
export type TurnResult = {
  readonly session: Session;
  readonly effects: readonly Effect[];
  readonly trail: Trail;
};
