import type { CaseReason } from "../cases/case.ts";
import type { LookUpResult } from "../flow/look-up.ts";
import type { SlotValue } from "../flow/slot.ts";
import type { BotMessage } from "../message/bot-message.ts";
import type { ButtonAction } from "../message/button.ts";
import type { Manner } from "./manner.ts";
import { PLAIN_MANNER } from "./manner.ts";

/** All the bot remembers of one conversation between two turns. Plain JSON. Times are ms since the epoch. */
export type Session = {
  readonly conversation: string;
  /** Hash of the library of the last turn. */
  readonly library: string;
  readonly startedAt: number;
  /** When the citizen last did something. */
  readonly lastAt: number;
  /** Messages from this citizen in this session, the last one included. */
  readonly turn: number;
  /** What the citizen wrote last. */
  readonly message: string;
  /** Turns of one day (days since the epoch, Vietnam time), for the limit of turns a day. */
  readonly today: { readonly day: number; readonly turns: number };
  readonly locale: string;
  readonly manner: Manner;
  /** Running flows, the one that waits last. */
  readonly frames: readonly Frame[];
  /** Work put aside, newest first. */
  readonly unfinished: readonly Unfinished[];
  /** Flows whose unfinished work is gone because it was left too long, the newest first. */
  readonly expired: readonly string[];
  /** Slots kept for the session or for 30 days, of the person who is asked about. */
  readonly slots: KeptSlots;
  /** While they ask for somebody else: what was kept about themselves; empty otherwise. */
  readonly ownSlots: KeptSlots;
  /** For "quay lại": the newest last, at most CHECKPOINTS_KEPT. */
  readonly checkpoints: readonly Checkpoint[];
  /** A question of the engine's own that stands above the waiting step. */
  readonly side: SideQuestion | null;
  /** Misses in a row while nothing waits. */
  readonly misses: number;
  /** What the bot said in its last turn that said something new. */
  readonly lastSaid: readonly BotMessage[];
  /** How often in a row that was repeated. */
  readonly repeats: number;
  /** How often in a row the waiting question was made easier. */
  readonly simplified: number;
  /** In slow mode: what is said next, idea by idea, as the citizen asks for it. */
  readonly unsaid: readonly BotMessage[];
  readonly case: OpenCase | null;
  /** A person answers in the channel's own tool, and the bot keeps silent until then; null: nobody does. */
  readonly outsideUntil: number | null;
};

/** A running flow. */
export type Frame = {
  readonly flow: string;
  /** The step that waits, or is to be entered. */
  readonly step: string;
  readonly slots: Readonly<Record<string, SlotValue>>;
  /** Kept slots that were known when the flow started and were not told yet. */
  readonly inherited: readonly string[];
  /** Wrong answers to the waiting step. */
  readonly misses: number;
  /** Answers the citizen gave in this frame. */
  readonly answers: number;
  readonly guide: GuidePlace | null;
  /** The call step of the flow beneath that started this one; null: the citizen did. */
  readonly call: string | null;
  /** The confirm step to which a corrected answer goes back; null: nothing is being corrected. */
  readonly correcting: string | null;
  /** Steps that are passed over on the way back from a corrected answer, while theirs is still good. */
  readonly carried: readonly string[];
  /** What a confirm step asks: whether all is right, or which answer is not. */
  readonly confirm: "all" | "which";
  /** What the citizen is to be reminded of while this flow lives. */
  readonly reminders: readonly Reminder[];
  /** A look-up that this flow waits for, or whose result it has not taken yet; null: none. */
  readonly lookUp: PendingLookUp | null;
};

export type Reminder = {
  /** Id of its timer. */
  readonly id: string;
  readonly step: string;
  readonly due: number;
};

export type PendingLookUp = {
  /** Id of the look-up and of its timer. */
  readonly id: string;
  /** When it is asked for again. */
  readonly due: number;
  /** From this moment on it has failed. */
  readonly until: number;
  /** Absent until it came back; null: it gave nothing. */
  readonly result?: LookUpResult;
};

/** Where a walk-through stands: which item, and what is being talked about there. */
export type GuidePlace = {
  readonly item: number;
  readonly at: "item" | "troubles" | "fix";
};

export type Unfinished = {
  readonly frames: readonly Frame[];
  readonly checkpoints: readonly Checkpoint[];
  readonly since: number;
  /** After this moment it is gone. */
  readonly until: number;
};

export type KeptSlots = Readonly<Record<string, KeptSlot>>;

/** `until` null: as long as the session. */
export type KeptSlot = { readonly value: SlotValue; readonly until: number | null };

/** The state just before an answer was taken. */
export type Checkpoint =
  | {
      readonly kind: "answer";
      readonly frames: readonly Frame[];
      readonly slots: KeptSlots;
      /** What answers told of the citizen; absent in sessions that were kept before this was. */
      readonly noted?: Pick<Manner, "age" | "business">;
    }
  /** Something went out that cannot be taken back: an officer's case. */
  | { readonly kind: "barrier" };

export type SideQuestion = { readonly id: string } & SideMatter;

/** What the engine asks by itself, and what it needs to go on. */
export type SideMatter =
  | { readonly kind: "cancel" }
  | { readonly kind: "switch_flow"; readonly flow: string; readonly step: string | null }
  | { readonly kind: "stale_button"; readonly action: ButtonAction }
  /** "Đó là câu trả lời hay hỏi việc khác?" */
  | { readonly kind: "verbatim"; readonly text: string }
  /** "Cháu ghi là …, đúng không ạ?" */
  | { readonly kind: "place_in_words"; readonly text: string }
  /** "A hay B?": the choices are intents or FAQ entries. */
  | { readonly kind: "clarify"; readonly choices: readonly ClarifyChoice[] }
  | { readonly kind: "feedback" }
  /** "Còn việc … đang làm dở, làm tiếp không?" */
  | { readonly kind: "resume" }
  | { readonly kind: "erase" }
  /** "76 → 78, đúng không?": the step whose answer is to be corrected. */
  | {
      readonly kind: "correct";
      readonly flow: string;
      readonly step: string;
      readonly value: SlotValue;
    }
  /** Which of the answers given is to be corrected. */
  | { readonly kind: "correct_which"; readonly steps: readonly StepPlace[] };

export type StepPlace = { readonly flow: string; readonly step: string };

export type ClarifyChoice = { readonly kind: "intent" | "faq"; readonly id: string };

export type OpenCase = {
  readonly code: string;
  readonly reason: CaseReason;
  readonly team: string | null;
  /** Null until an officer claims it. */
  readonly officer: { readonly id: string; readonly name: string } | null;
};

export const CHECKPOINTS_KEPT = 20;
export const DAY_MS = 24 * 3_600_000;
/** How long the bot keeps silent after a person answered in the channel's own tool, ms. */
export const OUTSIDE_MS = 30 * 60_000;
/** A session ends after this long without a message, ms. */
export const SESSION_MS = 30 * DAY_MS;

/** A conversation that starts now. */
export function newSession(conversation: string, library: string, now: number): Session {
  return {
    conversation,
    library,
    startedAt: now,
    lastAt: now,
    turn: 0,
    message: "",
    today: { day: 0, turns: 0 },
    locale: "vi",
    manner: PLAIN_MANNER,
    frames: [],
    unfinished: [],
    expired: [],
    slots: {},
    ownSlots: {},
    checkpoints: [],
    side: null,
    misses: 0,
    lastSaid: [],
    repeats: 0,
    simplified: 0,
    unsaid: [],
    case: null,
    outsideUntil: null,
  };
}
