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
  const likely = choicesOf(turn, reading.candidates);
  if (likely.length === 0) return null;
  const both = answerOfBoth(turn, reading);
  if (both !== null) return actOn(turn, both);
  const near = searchFaqs(turn.library.model.faqs, reading.text, MOST_CHOICES + 1);
  const choices = distinct(turn, [...likely, ...near.map((id) => ({ kind: "faq", id }) as const)]);
  const [only] = choices;
  if (choices.length === 1 && only !== undefined) return actOn(turn, only);
  const asked = askSide(turn, { kind: "clarify", choices }, sentence(turn, "clarify"));
  return withTrail(asked, { decision: "clarify" });
}

/**
 * An answer and the flow that its button opens are about one thing: where it is surely one of the two, the
 * answer is said, and the button leads on. Null where an answer would be the far less likely of them.
 */
function answerOfBoth(turn: Turn, { candidates: [first, second] }: Reading): Candidate | null {
  if (first === undefined || second === undefined || first.p + second.p < ANSWER_AT) return null;
  const [answer, other] = first.kind === "faq" ? [first, second] : [second, first];
  const flow = other.kind === "intent" ? flowFor(turn, other.id) : null;
  if (flow === null || answer.p < other.p * LIKELY_ENOUGH) return null;
  const buttons = turn.library.faqs.get(answer.id)?.buttons ?? [];
  return buttons.some(({ to }) => to.kind === "flow" && to.flow === flow.id) ? answer : null;
}

/** Half as likely as the flow. */
const LIKELY_ENOUGH = 0.5;

type Choice = Pick<Candidate, "kind" | "id">;

/** The likeliest meanings that something follows from. */
function choicesOf(turn: Turn, candidates: readonly Candidate[]): readonly Choice[] {
  return candidates
    .filter((it) => isChoice(it.topic) && leadsSomewhere(turn, it))
    .map(({ kind, id }) => ({ kind, id }));
}

/** Two intents of one flow read the same on their buttons: one of them is enough. */
function distinct(turn: Turn, choices: readonly Choice[]): readonly Choice[] {
  const names = choices.map((it) => nameOf(turn, it));
  return choices.filter((_, at) => names.indexOf(names[at] ?? "") === at).slice(0, MOST_CHOICES);
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
