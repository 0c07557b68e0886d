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
  /** To the webhook's 200, and to the answer at the vendor; ms. NaN where there was none. */
  readonly webhookMs: number;
  readonly answerMs: number;
};

export type Line = { readonly subject: Subject; readonly agent: Agent; readonly answers: Answers };

/**
 * Sends a user's next message, and waits for both the 200 and the answer at the vendor. Times count from
 * `planned` (ms of the shared clock), where there is one: a server that holds the sender up gains nothing.
 */
export async function exchange(
  talk: Talk,
  { subject, agent, answers }: Line,
  planned?: number,
): Promise<Exchanged> {
  const written = talk.next();
  const waiting = answers.waitFor(talk.user);
  const body = webhookBody(talk, written, Date.now());
  const delivered = await sendWebhook(subject.webhook, body, agent);
  const began = planned ?? delivered.sentAt;
  const webhookMs = delivered.answeredAt - began;
  if (delivered.status !== 200) {
    waiting.cancel();
    return { outcome: "refused", webhookMs, answerMs: Number.NaN };
  }
  const answer = await waiting.answer;
  if (answer === null) return { outcome: "lost", webhookMs, answerMs: Number.NaN };
  const due = subject.isAnswer(answer.text, written);
  const answerMs = answer.at - began;
  return { outcome: due ? "answered" : "wrong", webhookMs, answerMs };
}
