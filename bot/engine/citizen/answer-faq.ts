import { askAgain } from "../flow/ask-again.ts";
import { linkButtons } from "../speak/make-button.ts";
import { renderText } from "../speak/render-text.ts";
import { isReviewOverdue, reviewNotice } from "../speak/review.ts";
import { sayText } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Answers a question, and says so where its review is overdue; a waiting step is bridged back to. */
export function answerFaq(turn: Turn, id: string): Turn {
  const faq = turn.library.faqs.get(id);
  if (faq === undefined) return askAgain(turn, { bridge: false });
  const buttons = linkButtons(turn, faq.buttons, null);
  const answer = renderText(turn, faq.answer);
  const overdue = isReviewOverdue(turn, faq.reviewBy);
  const text = overdue ? `${answer}\n${reviewNotice(turn)}` : answer;
  const answered = sayText(turn, text, buttons);
  return askAgain(withSession(answered, { misses: 0 }), { bridge: true });
}
