import { caseCode } from "../../cases/case-code.ts";
import { sendPrice } from "../../channel/send-price.ts";
import type { Effect, Fact } from "../../engine/effect.ts";
import type { Session } from "../../engine/session.ts";
import { takeTurn } from "../../engine/take-turn.ts";
import type { ChosenText } from "../../engine/turn.ts";
import type { TurnResult } from "../../engine/turn-result.ts";
import type { ChannelKind } from "../../flow/text.ts";
import { readSession } from "../../inbox/session-schema.ts";
import type { Library } from "../../library/library.ts";
import type { BotMessage } from "../../message/bot-message.ts";
import type { Button } from "../../message/button.ts";
import type { Happening } from "../../message/happening.ts";
import type { LookUpRequest } from "../../outbox/look-ups/perform-look-ups.ts";
import { readSkeletons } from "../../sources/stored-skeletons.ts";

/** Talks with the engine on a clock of its own; everything is forgotten at the end. */
export type Talk = {
  library: Library;
  now: number;
  session: Session | null;
  readonly channel: ChannelKind;
  /** Buttons of this conversation, the newest last. */
  shown: { readonly button: Button; readonly library: string }[];
  citizen: number;
  cases: number;
  questions: number;
  /** Which variants of texts were chosen, and why; absent: nobody asks. */
  onText?: (chosen: ChosenText) => void;
  /** Timers of this conversation: id → when it is due. */
  readonly timers: Map<string, number>;
  /** Look-ups that were asked for and not answered yet. */
  readonly lookUps: LookUpRequest[];
  /** What was worth counting. */
  readonly facts: Fact[];
};

export type Heard = {
  /** What the bot said in this turn. */
  readonly bot: readonly BotMessage[];
  readonly trail: TurnResult["trail"];
  /** Nothing was said that the channel bills or refuses. */
  readonly free: boolean;
};

export function startTalk(library: Library, channel: ChannelKind, now: number): Talk {
  return {
    library,
    now,
    channel,
    session: null,
    shown: [],
    citizen: 1,
    cases: 0,
    questions: 0,
    timers: new Map(),
    lookUps: [],
    facts: [],
  };
}

/** Lets one thing happen. */
export function happen(talk: Talk, happening: Happening): Heard {
  const conversation = `${talk.channel}:terminal:${talk.citizen}`;
  const input = { conversation, channel: talk.channel, unit: null, happening };
  const result = takeTurn(talk.library, talk.session, input, {
    now: talk.now,
    newId: (kind) => newId(talk, kind),
    ...(talk.onText === undefined ? {} : { onText: talk.onText }),
  });
  talk.session = result.session;
  keepPromises(talk, result.effects);
  const bot = result.effects.flatMap((it) => (it.type === "send_message" ? [it.message] : []));
  for (const button of bot.flatMap((it) => it.buttons)) {
    talk.shown.push({ button, library: talk.library.hash });
  }
  const silence = talk.now - result.session.lastAt;
  const free = bot.length === 0 || sendPrice(talk.channel, silence) === "free";
  return { bot, trail: result.trail, free };
}

function keepPromises(talk: Talk, effects: readonly Effect[]): void {
  for (const effect of effects) {
    if (effect.type === "set_timer") talk.timers.set(effect.id, effect.due);
    if (effect.type === "cancel_timer") talk.timers.delete(effect.id);
    if (effect.type === "look_up") talk.lookUps.push(effect);
    if (effect.type === "record") talk.facts.push(effect.fact);
  }
}

function newId(talk: Talk, kind: "case" | "question"): string {
  if (kind === "case") {
    talk.cases += 1;
    return caseCode(talk.cases);
  }
  talk.questions += 1;
  return `q${talk.questions}`;
}

/** The newest button of a label, stale or not; null when none was shown in this conversation. */
export function tapOf(talk: Talk, label: string): Happening | null {
  // Labels are composed as the library has them, a script's line as its editor wrote it.
  const typed = label.normalize("NFC");
  const found = talk.shown.findLast(
    ({ button }) => button.label === typed || button.short === typed,
  );
  if (found === undefined) return null;
  const { action } = found.button;
  return { kind: "citizen_tapped", label: found.button.label, action, library: found.library };
}

/** Another citizen, in a new conversation. */
export function changeCitizen(talk: Talk): void {
  talk.citizen += 1;
  talk.session = null;
  talk.shown = [];
  talk.timers.clear();
  talk.lookUps.length = 0;
}

/** The process state is dropped and read back through its schemas, as a restart would. */
export function restart(talk: Talk): void {
  const { session, library } = talk;
  if (library.earlier.length > 0) {
    talk.library = { ...library, earlier: readSkeletons(JSON.stringify(library.earlier)) };
  }
  if (session === null) return;
  talk.session = readSession(JSON.stringify(session));
  if (talk.session === null) throw new Error("the session cannot be read back as it was stored");
}
