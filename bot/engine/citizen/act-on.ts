import type { Intent } from "../../flow/faq.ts";
import type { Flow } from "../../flow/flow.ts";
import type { TopicId } from "../../flow/topic.ts";
import { fold } from "../../text/fold.ts";
import type { Candidate, Decision } from "../../understand/reading.ts";
import { askForOfficer } from "../commands/officer.ts";
import { askAgain } from "../flow/ask-again.ts";
import { answerSuspicion } from "../scam/answer-suspicion.ts";
import { askSide } from "../side/ask-side.ts";
import { sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { withSession, withTrail } from "../turn.ts";
import { answerFaq } from "./answer-faq.ts";
import { enterFlow } from "./enter-flow.ts";
import { isOffered } from "./is-offered.ts";
import { showMenu } from "./show-menu.ts";

/** Does what a citizen was understood to want; null when the bot has nothing for it. */
export function actOn(turn: Turn, candidate: Pick<Candidate, "kind" | "id">): Turn | null {
  const understood = withTrail(turn, { understood: candidate.id });
  if (candidate.kind === "faq") {
    const decision = decisionFor(turn.library.faqs.get(candidate.id)?.topic);
    return withTrail(answerFaq(understood, candidate.id), { decision });
  }
  const flow = flowFor(turn, candidate.id);
  if (flow !== null) {
    return withTrail(enterFlow(understood, flow.id), { decision: decisionFor(flow.topic) });
  }
  const intent = turn.library.intents.get(candidate.id);
  return intent === undefined ? null : actOnTopic(understood, intent);
}

/** An answer about swindlers is the scam card's place, and "we do not do that" is a refusal. */
function decisionFor(topic: TopicId | undefined): Decision {
  if (topic === "lua-dao") return "scam";
  return topic === "ngoai-pham-vi" ? "menu" : "answer";
}

/** Whether the bot has something for it, without doing it. */
export function leadsSomewhere(turn: Turn, candidate: Pick<Candidate, "kind" | "id">): boolean {
  if (candidate.kind === "faq" || flowFor(turn, candidate.id) !== null) return true;
  const topic = turn.library.intents.get(candidate.id)?.topic;
  return (
    topic !== undefined && !(topic === "tai-khoan" || topic === "vneid" || topic === "dich-vu-cong")
  );
}

/** Whether it begins with a question, whose answer is waited for. */
export function asksBack(turn: Turn, candidate: Pick<Candidate, "kind" | "id" | "topic">): boolean {
  if (candidate.kind === "faq") return false;
  return candidate.topic === "gop-y" || flowFor(turn, candidate.id) !== null;
}

/** The flow that an intent starts on this channel. */
export function flowFor(turn: Turn, intent: string): Flow | null {
  const { flowOfIntent, flows } = turn.library;
  const flow = flows.get(flowOfIntent.get(intent) ?? "");
  return flow !== undefined && isOffered(turn, flow) ? flow : null;
}

/** Intents that start no flow act by their topic. */
function actOnTopic(turn: Turn, intent: Intent): Turn | null {
  switch (intent.topic) {
    case "chao-hoi":
      return withTrail(greet(turn), { decision: "command" });
    case "can-bo":
      return withTrail(askForOfficer(turn), { decision: "officer" });
    case "lua-dao":
      return answerSuspicion(turn, turn.session.message);
    case "gop-y":
      return withTrail(askForFeedback(turn), { decision: "answer" });
    case "ngoai-pham-vi":
      return withTrail(refuse(turn), { decision: "menu" });
    case "tai-khoan":
    case "vneid":
    case "dich-vu-cong":
      return null;
  }
}

/** A greeting is answered with one, and thanks with a word; what waits is asked again. */
export function greet(turn: Turn): Turn {
  if (isThanks(fold(turn.session.message))) {
    const welcomed = saySentence(withSession(turn, { misses: 0 }), "welcome");
    return askAgain(welcomed, { bridge: false });
  }
  if (waitingStep(turn) === null) return showMenu(withSession(turn, { misses: 0 }), "greeting");
  return askAgain(saySentence(turn, "greeting"), { bridge: false });
}

function isThanks(folded: string): boolean {
  return /\b(?:cam on|camon|thanks?|thank you|tks)\b/.test(folded);
}

function askForFeedback(turn: Turn): Turn {
  return askSide(turn, { kind: "feedback" }, sentence(turn, "feedback_question"));
}

function refuse(turn: Turn): Turn {
  if (waitingStep(turn) === null) return showMenu(turn, "refusal");
  return askAgain(saySentence(turn, "refusal"), { bridge: true });
}
