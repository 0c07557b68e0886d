import type { WaitingStep } from "../../flow/step.ts";
import type { Text } from "../../flow/text.ts";
import { officerButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { say, saySentence } from "../speak/say.ts";
import { questionMessage, waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import { repeat } from "./repeat.ts";

/**
 * The waiting question in easier words: its variant for older people or for slow mode, then an example,
 * then a person. What the step does not have is passed over.
 */
export function saySimpler(turn: Turn): Turn {
  const step = waitingStep(turn);
  if (step === null) return repeat(turn);
  const easier = easierWords(turn, step);
  const said = easier[turn.session.simplified];
  const counted = withSession(turn, { simplified: turn.session.simplified + 1 });
  const question = questionMessage(counted, step, false);
  if (said !== undefined) return say(counted, { ...question, text: said });
  const offered = saySentence(counted, "offer_officer", {}, [officerButton(counted)]);
  return say(offered, question);
}

/** The ways to put it more simply, in the order in which they are tried. */
function easierWords(turn: Turn, step: WaitingStep): string[] {
  const question = questionMessage(turn, step, false).text;
  const variants = step.question === null ? [] : simplerVariants(turn, step.question);
  const told = variants
    .map((it) => renderText(turn, it))
    .filter((it) => it !== question)
    .slice(0, 1);
  const examples = step.kind === "ask" ? step.examples.map((it) => renderText(turn, it)) : [];
  if (examples.length === 0) return told;
  const example = sentence(turn, "examples", { "ví dụ": examples.join(", ") });
  return [...told, `${told[0] ?? question}\n${example}`];
}

/** The words for older people and those for slow mode, as texts of their own. */
function simplerVariants(turn: Turn, text: Text): Text[] {
  const { locale } = turn.session;
  const keys = locale === "vi" ? ["elder", "slow"] : [`${locale}/elder`];
  return keys.flatMap((key) => {
    const words = text.variants[key];
    return words === undefined
      ? []
      : [{ address: `${text.address}#${key}`, variants: { default: words } }];
  });
}
