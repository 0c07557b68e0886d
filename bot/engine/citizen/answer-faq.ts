import { askAgain } from "../flow/ask-again.ts";
import { linkButtons } from "../speak/make-button.ts";
import { renderText } from "../speak/render-text.ts";
import { sayText } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Answers a question; a waiting step is bridged back to. */
export function answerFaq(turn: Turn, id: string): Turn {
  const faq = turn.library.faqs.get(id);
  if (faq === undefined) return askAgain(turn, { bridge: false });
  const buttons = linkButtons(turn, faq.buttons, null);
  const answered = sayText(turn, renderText(turn, faq.answer), buttons);
  return askAgain(withSession(answered, { misses: 0 }), { bridge: true });
}
