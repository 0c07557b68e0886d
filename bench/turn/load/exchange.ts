import type { Agent } from "node:http";
import type { Subject } from "../subjects/subject.ts";
import type { Answers } from "./answers.ts";
import { sendWebhook } from "./send-webhook.ts";
import type { Talk } from "./talk.ts";
import { webhookBody } from "./webhook-body.ts";

/** What became of one message. */
export type Exchanged = {
  /** `refused`: not answered with 200; `lost`: no answer came; `wrong`: not the answer that was due. */
  readonly outcome: "answered" | "refused" | "lost" | "wrong";
  /** From sending to the webhook's 200, and to the answer at the vendor; ms. NaN where there was none. */
  readonly webhookMs: number;
  readonly answerMs: number;
};

export type Line = { readonly subject: Subject; readonly agent: Agent; readonly answers: Answers };

/** Sends a user's next message, and waits for both the 200 and the answer at the vendor. */
export async function exchange(talk: Talk, { subject, agent, answers }: Line): Promise<Exchanged> {
  const { mid, text, turn } = talk.next();
  const waiting = answers.waitFor(talk.user);
  const delivered = await sendWebhook(
    subject.webhook,
    webhookBody(talk.user, mid, text, Date.now()),
    agent,
  );
  const webhookMs = delivered.answeredAt - delivered.sentAt;
  if (delivered.status !== 200) {
    waiting.cancel();
    return { outcome: "refused", webhookMs, answerMs: Number.NaN };
  }
  const answer = await waiting.answer;
  if (answer === null) return { outcome: "lost", webhookMs, answerMs: Number.NaN };
  const due = subject.isAnswer(answer.text, { text, turn });
  const answerMs = answer.at - delivered.sentAt;
  return { outcome: due ? "answered" : "wrong", webhookMs, answerMs };
}
