import type { BotMessage } from "../../message/bot-message.ts";
import { dayInVietnam } from "../../text/day-in-vietnam.ts";
import type { Turn } from "../turn.ts";
import { unitOf } from "./office-hours.ts";
import { sentence } from "./render-text.ts";

/** Whether the day (ISO date) until which a content was to be reviewed is over in Vietnam; null: no such day. */
export function isReviewOverdue(turn: Turn, reviewBy: string | null): boolean {
  // ISO dates are ordered like their texts.
  return reviewBy !== null && reviewBy < dayInVietnam(turn.tools.now);
}

/** That a content is under review, and where to ask. */
export function reviewNotice(turn: Turn): string {
  const { phone } = unitOf(turn.library, turn.unit)?.fields ?? {};
  return phone === undefined
    ? sentence(turn, "under_review_ask")
    : sentence(turn, "under_review", { số: phone });
}

/**
 * A flow that starts is noted, so that its first message can say that it is under review. `turn.opening`
 * stands until something is said.
 */
export function openFlow(turn: Turn, flow: string): Turn {
  const reviewBy = turn.library.flows.get(flow)?.reviewBy ?? null;
  return { ...turn, opening: isReviewOverdue(turn, reviewBy) ? flow : turn.opening };
}

/** Puts the notice into the first of the messages that the opening flow said since `before`. */
export function noteReview(before: Turn, turn: Turn, asks: boolean): Turn {
  const at = before.said.length;
  if (turn.said.length === at) return turn;
  const notice = reviewNotice(turn);
  // A question stays last, next to its buttons.
  const noted = (message: BotMessage): BotMessage => ({
    ...message,
    text: asks ? `${notice}\n${message.text}` : `${message.text}\n${notice}`,
  });
  const said = turn.said.map((message, index) => (index === at ? noted(message) : message));
  return { ...turn, said, opening: null };
}
