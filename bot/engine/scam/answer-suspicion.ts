import type { Judgement } from "../../scam/judgement.ts";
import type { Reading } from "../../understand/reading.ts";
import { ANSWER_AT } from "../../understand/reading.ts";
import { askAgain } from "../flow/ask-again.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession, withTrail } from "../turn.ts";
import { FIRST_MINUTES, scamButtons } from "./scam-buttons.ts";
import { judgeFor, sayJudgement } from "./scam-card.ts";

/**
 * A citizen suspects something: what was told or passed on is judged. A question about swindlers in
 * general, with nothing to judge, gets the general advice.
 */
export function answerSuspicion(turn: Turn, text: string): Turn {
  const judgement = judgeFor(turn, text);
  return finish(
    tellsSomething(judgement, text)
      ? sayJudgement(turn, judgement)
      : saySentence(turn, "scam_card", {}, scamButtons(turn)),
  );
}

/** Whether there is something to judge, so that a message need not be asked for. */
export function holdsSuspect(turn: Turn, text: string): boolean {
  return tellsSomething(judgeFor(turn, text), text);
}

function tellsSomething({ verdict, links, speaker }: Judgement, text: string): boolean {
  const passedOn = speaker === "pasted" && text.split(/\s+/).length >= PASTED_WORDS;
  return verdict !== "no_sign" || links.length > 0 || passedOn;
}

/**
 * Strong scam signs in what was written, or nothing but a link or a number: the card goes first. Who just
 * was swindled is led to the first minutes instead. Null: it is something else.
 */
export function warnOfScam(turn: Turn, reading: Reading): Turn | null {
  if (isBareNumber(reading)) return finish(saySentence(turn, "scam_number_only"));
  if (isAlreadySwindled(turn, reading) || !(reading.scam || isOneWord(reading))) return null;
  const judgement = judgeFor(turn, reading.text);
  const tells = judgement.verdict === "scam" || judgement.links.length === 1;
  return tells ? finish(sayJudgement(turn, judgement)) : null;
}

function finish(turn: Turn): Turn {
  const asked = askAgain(withSession(turn, { misses: 0 }), { bridge: true });
  return withTrail({ ...asked, paced: true }, { decision: "scam" });
}

/** The intent that starts the first-minutes guide goes before any judging. */
function isAlreadySwindled({ library }: Turn, { candidates }: Reading): boolean {
  const [best] = candidates;
  if (best === undefined || best.p < ANSWER_AT || best.topic !== "lua-dao") return false;
  return library.flowOfIntent.get(best.id) === FIRST_MINUTES;
}

function isOneWord({ text }: Reading): boolean {
  return !/\s/.test(text);
}

function isBareNumber({ text, entities }: Reading): boolean {
  const [only] = entities;
  if (entities.length !== 1 || only === undefined || only.text !== text) return false;
  return only.kind === "phone" || only.kind === "bank_account";
}

/** A message that somebody else wrote is seldom shorter than this. */
const PASTED_WORDS = 12;
