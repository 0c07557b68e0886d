import type { SentenceKey } from "../../flow/sentence.ts";
import type { TopicId } from "../../flow/topic.ts";
import type { Button } from "../../message/button.ts";
import { answeredQuestions } from "../flow/answered.ts";
import { answeredValue, printAnswer } from "../flow/answered-value.ts";
import type { SideMatter, SideQuestion, StepPlace } from "../session.ts";
import { slotLabel } from "../slots/print-slot.ts";
import { resumeButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { sayText } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Asks a question of the engine's own; the waiting step keeps its place beneath. */
export function askSide(turn: Turn, matter: SideMatter, text: string): Turn {
  const side: SideQuestion = { ...matter, id: turn.tools.newId("question") };
  const asked = withSession(turn, { side });
  return sayText(asked, text, sideButtons(asked, side));
}

/** What can be pressed under a side question; none where words are wanted. */
export function sideButtons(turn: Turn, side: SideQuestion): Button[] {
  const button = (label: string, option: string): Button => ({
    label,
    action: { kind: "side", asked: side.id, option },
  });
  const own = (key: SentenceKey, option: string) => button(sentence(turn, key), option);
  switch (side.kind) {
    case "cancel":
    case "switch_flow":
    case "stale_button":
    case "erase":
    case "correct":
    case "place_in_words":
      return [own("yes", "yes"), own("no", "no")];
    case "verbatim":
      return [own("it_is_answer", "answer"), own("it_is_question", "question")];
    case "clarify": {
      const choices = side.choices.map((choice, index) => button(nameOf(turn, choice), `${index}`));
      return [...choices, own("other", "other")];
    }
    case "feedback":
      return [own("skip", "skip")];
    case "resume":
      return [resumeButton(turn)];
    case "correct_which": {
      const names = answersOf(turn, side.steps).map((label, index) => button(label, `${index}`));
      return [...names, own("back_button", "none")];
    }
  }
}

/**
 * What a citizen reads for an intent or an FAQ entry: the flow's title, the entry's first question. An
 * intent without a flow acts by its topic and goes by that name; its examples may be a swindler's words.
 */
export function nameOf(turn: Turn, choice: { kind: "intent" | "faq"; id: string }): string {
  const { library } = turn;
  if (choice.kind === "faq") return library.faqs.get(choice.id)?.questions[0] ?? choice.id;
  const flow = library.flows.get(library.flowOfIntent.get(choice.id) ?? "");
  if (flow !== undefined) return renderText(turn, flow.title);
  const intent = library.intents.get(choice.id);
  const name = intent === undefined ? undefined : TOPIC_NAMES[intent.topic];
  return name === undefined ? (intent?.examples[0] ?? choice.id) : sentence(turn, name);
}

const TOPIC_NAMES: Readonly<Partial<Record<TopicId, SentenceKey>>> = {
  "lua-dao": "suspicion_button",
  "gop-y": "feedback_button",
  "can-bo": "officer_button",
};

/** "Tuổi: 76" for each of these answered questions. */
function answersOf(turn: Turn, steps: readonly StepPlace[]): string[] {
  const answered = answeredQuestions(turn);
  return steps.map(({ flow, step: id }) => {
    const found = answered.find((it) => it.frame.flow === flow && it.step.id === id);
    if (found === undefined) return id;
    const { slot, question } = found.step;
    if (slot === null) return renderText(turn, question, { short: true });
    return `${slotLabel(slot)}: ${printAnswer(turn, found, answeredValue(turn, found))}`;
  });
}
