import type { Button } from "../../message/button.ts";
import { isChoice } from "../../understand/decide.ts";
import type { Candidate, Reading } from "../../understand/reading.ts";
import { searchFaqs } from "../../understand/search-faqs.ts";
import { startFlow } from "../flow/start-flow.ts";
import { askSide, nameOf } from "../side/ask-side.ts";
import { sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withSession, withTrail } from "../turn.ts";
import { leadsSomewhere } from "./act-on.ts";
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
  const choices = reading.decision === "clarify" ? choicesOf(turn, reading.candidates) : [];
  if (choices.length > 0) {
    const asked = askSide(turn, { kind: "clarify", choices }, sentence(turn, "clarify"));
    return withTrail(asked, { decision: "clarify" });
  }
  return withTrail(missIdle(turn, reading), { decision: "menu" });
}

/** The two likeliest meanings that something follows from. */
function choicesOf(turn: Turn, candidates: readonly Candidate[]) {
  return candidates
    .filter((it) => isChoice(it.topic) && leadsSomewhere(turn, it))
    .slice(0, MOST_CHOICES)
    .map(({ kind, id }) => ({ kind, id }));
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
