import { askAgain } from "../flow/ask-again.ts";
import { renderText } from "../speak/render-text.ts";
import { saySentence, sayText } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";

/** Tells why the waiting question is asked, then asks it again. */
export function sayWhy(turn: Turn): Turn {
  const step = waitingStep(turn);
  if (step === null) return saySentence(turn, "nothing_asked");
  const why = step.kind === "ask" || step.kind === "choose" ? step.why : null;
  const told =
    why === null ? saySentence(turn, "why_default") : sayText(turn, renderText(turn, why));
  return askAgain(told, { bridge: false });
}
