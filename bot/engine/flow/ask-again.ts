import { sentence } from "../speak/render-text.ts";
import { say } from "../speak/say.ts";
import { questionMessage, waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";

/**
 * Says the waiting question once more, in its short form; after a digression with one bridge sentence
 * before it. Nothing is said when nothing waits.
 */
export function askAgain(turn: Turn, how: { readonly bridge: boolean }): Turn {
  const step = waitingStep(turn);
  if (step === null) return turn;
  const question = questionMessage(turn, step, how.bridge);
  if (!how.bridge) return say(turn, question);
  return say(turn, { ...question, text: `${sentence(turn, "bridge")}\n${question.text}` });
}
