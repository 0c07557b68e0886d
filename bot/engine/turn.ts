import type { Flow } from "../flow/flow.ts";
import type { ChannelKind } from "../flow/text.ts";
import type { Library } from "../library/library.ts";
import type { BotMessage } from "../message/bot-message.ts";
import type { BlockList, Judgement } from "../scam/judgement.ts";
import type { Decision } from "../understand/reading.ts";
import type { Effect } from "./effect.ts";
import type { Manner } from "./manner.ts";
import type { Frame, Session } from "./session.ts";
import type { PickedVariant } from "./speak/pick-variant.ts";

/** What a turn takes from outside: the moment, and new names. */
export type TurnTools = {
  /** ms since the epoch. */
  readonly now: number;
  /** A new case code ("K7-2041"), or a new short id for a question of the engine's own. */
  readonly newId: (kind: "case" | "question") => string;
  /** Hears which variant of each text was chosen, and why; for tools. */
  readonly onText?: (chosen: ChosenText) => void;
  /** How long the archive keeps messages, days; absent: STORED_DAYS. */
  readonly storedDays?: number;
  /** The operator's list of reported sites; absent: none. */
  readonly listed?: BlockList;
};

/** How long messages are stored unless the operator says otherwise (RETENTION_DAYS), days. */
export const STORED_DAYS = 365;

export type ChosenText = PickedVariant & { readonly address: string };

/** A turn in the making. Every part of the engine takes one and returns the next. */
export type Turn = {
  readonly library: Library;
  readonly tools: TurnTools;
  readonly channel: ChannelKind;
  /** Key of the directory entry that the conversation's account belongs to; null: the first entry. */
  readonly unit: string | null;
  readonly session: Session;
  readonly said: readonly BotMessage[];
  readonly effects: readonly Effect[];
  readonly trail: Trail;
  /** Steps entered so far, for the limit of steps a turn. */
  readonly stepsTaken: number;
  readonly upkeep: Upkeep;
  /** A flow under review that started in this turn and has said nothing yet; null: none. */
  readonly opening: string | null;
  /** What is said is already as slow as it is to be. */
  readonly paced: boolean;
  /** The scam judgement on what the citizen wrote, once it was asked for; several places want it. */
  readonly judged: { readonly text: string; readonly judgement: Judgement } | null;
};

/** What had changed for the citizen when the turn began. */
export type Upkeep = {
  /** What was running is older than a day and was put aside just now. */
  readonly folded: boolean;
  /** A newer library moved the waiting place: to the renamed step, to another question, or home. */
  readonly moved: "renamed" | "elsewhere" | "home" | null;
  /** What slow mode still had to say. */
  readonly unsaid: readonly BotMessage[];
};

/** How the turn came about, for the archive and for tools; no text of the citizen in it. */
export type Trail = {
  /** Null where a tap, the waiting step or an officer took the turn. */
  readonly decision: Decision | null;
  /** Intent or FAQ entry that was acted on. */
  readonly understood: string | null;
  /** Limits that were reached. */
  readonly limits: readonly ("steps_per_turn" | "messages_per_turn" | "depth" | "turns_per_day")[];
  /** Steps that were entered, in order. */
  readonly entered: readonly StepVisit[];
  /** Options of questions that were taken, in order. */
  readonly chosen: readonly (StepVisit & { readonly option: string })[];
  /** The citizen's message holds a sensitive answer: the transcript keeps it masked. */
  readonly secret: boolean;
};

export type StepVisit = { readonly flow: string; readonly step: string };

export const NO_TRAIL: Trail = {
  decision: null,
  understood: null,
  limits: [],
  entered: [],
  chosen: [],
  secret: false,
};

export function withSession(turn: Turn, change: Partial<Session>): Turn {
  return { ...turn, session: { ...turn.session, ...change } };
}

/** Changes how the citizen is talked to. */
export function withManner(turn: Turn, change: Partial<Manner>): Turn {
  return withSession(turn, { manner: { ...turn.session.manner, ...change } });
}

export function withTrail(turn: Turn, change: Partial<Trail>): Turn {
  return { ...turn, trail: { ...turn.trail, ...change } };
}

export function reachLimit(turn: Turn, limit: Trail["limits"][number]): Turn {
  return withTrail(turn, { limits: [...turn.trail.limits, limit] });
}

export function withEffect(turn: Turn, effect: Effect): Turn {
  return { ...turn, effects: [...turn.effects, effect] };
}

/** The running flow that waits or is being run; null when none is. */
export function topFrame(turn: Turn): Frame | null {
  return turn.session.frames.at(-1) ?? null;
}

/** Changes the top frame; nothing happens when no flow runs. */
export function withTopFrame(turn: Turn, change: Partial<Frame>): Turn {
  const top = turn.session.frames.at(-1);
  if (top === undefined) return turn;
  return withSession(turn, {
    frames: [...turn.session.frames.slice(0, -1), { ...top, ...change }],
  });
}

/** The flow of a frame. A session only holds frames of flows that exist: begin-turn sees to it. */
export function flowOf(turn: Turn, frame: Frame): Flow {
  const flow = turn.library.flows.get(frame.flow);
  if (flow === undefined) throw new Error(`the session runs the unknown flow "${frame.flow}"`);
  return flow;
}
