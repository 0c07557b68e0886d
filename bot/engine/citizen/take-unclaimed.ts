import type { Button } from "../../message/button.ts";
import { isChoice } from "../../understand/decide.ts";
import type { Candidate, Reading } from "../../understand/reading.ts";
import { ANSWER_AT } from "../../understand/reading.ts";
import { searchFaqs } from "../../understand/search-faqs.ts";
import { startFlow } from "../flow/start-flow.ts";
import { askSide, nameOf } from "../side/ask-side.ts";
import { sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withSession, withTrail } from "../turn.ts";
import { actOn, flowFor, leadsSomewhere } from "./act-on.ts";
import { isOffered } from "./is-offered.ts";
import { menuButtons, showMenu } from "./show-menu.ts";

/**
 * Nothing waits and nothing was surely understood: the flow that takes everything, else "A hay B?", else
 * the menu; the second miss in a row offers an officer.
 */
export function takeUnclaimed(turn: Turn, reading: Reading): Turn {
  // A look-up is under way: what was said is no answer, and the result will come.
  if (topFrame(turn)?.lookUp != null) return saySentence(turn, "looking_up");
  const anyFlow = turn.library.flows.get(turn.library.anyFlow ?? "");
  if (anyFlow !== undefined && isOffered(turn, anyFlow)) {
    return withTrail(startFlow(turn, anyFlow.id), { decision: reading.decision });
  }
  const clarified = reading.decision === "clarify" ? clarify(turn, reading) : null;
  if (clarified !== null) return clarified;
  return withTrail(missIdle(turn, reading), { decision: "menu" });
}

/** "A hay B?" offers two things; where only one is left, a near question of the FAQ stands beside it. */
function clarify(turn: Turn, reading: Reading): Turn | null {
  const likely = answerFirst(turn, choicesOf(turn, reading.candidates));
  if (likely.length === 0) return null;
  const both = answerOfBoth(turn, answerFirst(turn, reading.candidates));
  if (both !== null) return actOn(turn, both);
  const near = searchFaqs(turn.library.model.faqs, reading.text, MOST_CHOICES + 1);
  const choices = distinct(turn, [...likely, ...near.map((id) => ({ kind: "faq", id }) as const)]);
  const [only] = choices;
  if (choices.length === 1 && only !== undefined) return actOn(turn, only);
  const asked = askSide(turn, { kind: "clarify", choices }, sentence(turn, "clarify"));
  return withTrail(asked, { decision: "clarify" });
}

/** Where a message is surely about an answer or the flow its button opens, the answer is said. */
function answerOfBoth(turn: Turn, [first, second]: readonly Candidate[]): Candidate | null {
  if (first === undefined || second === undefined || first.p + second.p < ANSWER_AT) return null;
  return first.kind === "faq" && isOneThing(turn, first, second) ? first : null;
}

/** Of an answer and the flow its button opens the answer goes first, unless it is the far less likely. */
function answerFirst(turn: Turn, candidates: readonly Candidate[]): readonly Candidate[] {
  const [first, second, ...others] = candidates;
  if (first === undefined || second === undefined) return candidates;
  const isAhead = second.kind === "faq" && second.p >= first.p * LIKELY_ENOUGH;
  return isAhead && isOneThing(turn, first, second) ? [second, first, ...others] : candidates;
}

/** Half as likely as the flow. */
const LIKELY_ENOUGH = 0.5;

type Choice = Pick<Candidate, "kind" | "id">;

/** An answer and the flow that its button opens are about one thing: the button leads on. */
function isOneThing(turn: Turn, one: Choice, other: Choice): boolean {
  const [answer, intent] = one.kind === "faq" ? [one, other] : [other, one];
  const flow = intent.kind === "intent" ? flowFor(turn, intent.id) : null;
  const buttons = turn.library.faqs.get(answer.id)?.buttons ?? [];
  return flow !== null && buttons.some(({ to }) => to.kind === "flow" && to.flow === flow.id);
}

/** The likeliest meanings that something follows from. */
function choicesOf(turn: Turn, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((it) => isChoice(it.topic) && leadsSomewhere(turn, it));
}

/** Never A or A: of two intents of one flow, or of an answer and its flow, the first is enough. */
function distinct(turn: Turn, choices: readonly Choice[]): readonly Choice[] {
  const kept: Choice[] = [];
  for (const choice of choices) {
    const isSaid = kept.some(
      (it) => nameOf(turn, it) === nameOf(turn, choice) || isOneThing(turn, it, choice),
    );
    if (!isSaid && kept.length < MOST_CHOICES) kept.push({ kind: choice.kind, id: choice.id });
  }
  return kept;
}

const MOST_CHOICES = 2;

function missIdle(turn: Turn, reading: Reading): Turn {
  const misses = turn.session.misses + 1;
  const counted = withSession(turn, { misses });
  if (turn.session.turn === 1) return showMenu(counted, "greeting");
  if (misses < OFFICER_FROM_MISS) {
    const near = nearQuestions(counted, reading);
    return saySentence(counted, "fallback", {}, [...near, ...menuButtons(counted)]);
  }
  return saySentence(counted, "offer_officer", {}, menuButtons(counted));
}

/** Questions of the FAQ that share words with the message, to tap. */
function nearQuestions(turn: Turn, reading: Reading): readonly Button[] {
  return searchFaqs(turn.library.model.faqs, reading.text, MOST_CHOICES).map((id) => ({
    label: nameOf(turn, { kind: "faq", id }),
    action: { kind: "faq", faq: id },
  }));
}

/** The second miss in a row offers a person. */
const OFFICER_FROM_MISS = 2;
