import type { Candidate, Reading } from "../../understand/reading.ts";
import { ANSWER_AT, CLARIFY_AT } from "../../understand/reading.ts";
import { startFlow } from "../flow/start-flow.ts";
import { askSide } from "../side/ask-side.ts";
import { sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession, withTrail } from "../turn.ts";
import { leadsSomewhere } from "./act-on.ts";
import { isOffered } from "./is-offered.ts";
import { menuButtons, showMenu } from "./show-menu.ts";

/**
 * Nothing waits and nothing was surely understood: the flow that takes everything, else "A hay B?", else
 * the menu; the second miss in a row offers an officer.
 */
export function takeUnclaimed(turn: Turn, reading: Reading): Turn {
  const anyFlow = turn.library.flows.get(turn.library.anyFlow ?? "");
  if (anyFlow !== undefined && isOffered(turn, anyFlow)) {
    return withTrail(startFlow(turn, anyFlow.id), { decision: reading.decision });
  }
  const choices = clarifiable(turn, reading.candidates);
  if (choices !== null) {
    const asked = askSide(turn, { kind: "clarify", choices }, sentence(turn, "clarify"));
    return withTrail(asked, { decision: "clarify" });
  }
  return withTrail(missIdle(turn), { decision: "menu" });
}

/**
 * The two likeliest meanings, where together they are likely enough to be worth a question. A greeting
 * or talk outside the subject is nothing to choose.
 */
function clarifiable(turn: Turn, candidates: readonly Candidate[]) {
  const [first, ...others] = candidates;
  if (first === undefined || first.p >= ANSWER_AT || !isChoice(turn, first)) return null;
  const second = others.find((it) => isChoice(turn, it));
  if (second === undefined || first.p + second.p < CLARIFY_AT) return null;
  return [first, second].map(({ kind, id }) => ({ kind, id }));
}

function isChoice(turn: Turn, candidate: Candidate): boolean {
  const { topic } = candidate;
  return topic !== "ngoai-pham-vi" && topic !== "chao-hoi" && leadsSomewhere(turn, candidate);
}

function missIdle(turn: Turn): Turn {
  const misses = turn.session.misses + 1;
  const counted = withSession(turn, { misses });
  if (turn.session.turn === 1) return showMenu(counted, "greeting");
  if (misses < OFFICER_FROM_MISS) return showMenu(counted, "fallback");
  return saySentence(counted, "offer_officer", {}, menuButtons(counted));
}

/** The second miss in a row offers a person. */
const OFFICER_FROM_MISS = 2;
