import type { Webhook, WebhookReply, WebhookRequest } from "../../bot/channel/webhook.ts";
import { MESSENGER_LIMITS } from "./limits.ts";
import type { EventDoor } from "./take-body.ts";
import { takeBody } from "./take-body.ts";
import { isVerifyToken } from "./verify.ts";

export const WEBHOOK_PATH = "/webhooks/messenger";

/** The door of the Messenger channel: events, and the question by which Meta checks whose address it is. */
export function createWebhook(door: EventDoor, verifyTokens: readonly string[]): Webhook {
  return {
    serves: (path) => path === WEBHOOK_PATH,
    bodyLimit: MESSENGER_LIMITS.bodyBytes,
    async handle(request) {
      if (request.method === "GET") return answerChallenge(door, request, verifyTokens);
      if (request.method !== "POST") return { status: 405 };
      try {
        return await takeBody(door, request);
      } catch (error) {
        door.log.error(
          { err: error },
          "messenger: events could not be taken; Messenger sends them again",
        );
        return { status: 503 };
      }
    },
  };
}

function answerChallenge(
  { log }: EventDoor,
  { query }: WebhookRequest,
  verifyTokens: readonly string[],
): WebhookReply {
  const challenge = query.get("hub.challenge");
  const isKnown = isVerifyToken(query.get("hub.verify_token") ?? "", verifyTokens);
  if (query.get("hub.mode") !== "subscribe" || challenge === null || !isKnown) {
    log.warn({}, "messenger: a verification was refused; compare MESSENGER_VERIFY_TOKEN");
    return { status: 403 };
  }
  log.info({}, "messenger: Meta verified the webhook");
  return { status: 200, type: "text/plain", body: challenge };
}
