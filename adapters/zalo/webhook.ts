import type { Webhook, WebhookReply, WebhookRequest } from "../../bot/channel/webhook.ts";
import { ZALO_LIMITS } from "./limits.ts";
import type { EventDoor } from "./take-body.ts";
import { takeBody } from "./take-body.ts";

export const WEBHOOK_PATH = "/webhooks/zalo";

/** The doors of the Zalo channel: events, and the page that proves who owns the domain. */
export function createWebhook(door: EventDoor, verifier: string | null): Webhook {
  return {
    serves: (path) => path === WEBHOOK_PATH || VERIFIER_PATH.test(path),
    bodyLimit: ZALO_LIMITS.bodyBytes,
    async handle(request) {
      try {
        return await answer(door, verifier, request);
      } catch (error) {
        door.log.error({ err: error }, "zalo: an event could not be taken; Zalo sends it again");
        return { status: 503 };
      }
    },
  };
}

async function answer(
  door: EventDoor,
  verifier: string | null,
  request: WebhookRequest,
): Promise<WebhookReply> {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const code = VERIFIER_PATH.exec(request.path)?.[1];
  if (code !== undefined) return isRead ? verifierPage(code, verifier) : { status: 405 };
  // Somebody looks whether the address is alive. Zalo has no challenge to be echoed.
  if (isRead) return { status: 200 };
  return request.method === "POST" ? takeBody(door, request) : { status: 405 };
}

/** Zalo gives a file `zalo_verifier<code>.html` to be put at the root of the site. */
const VERIFIER_PATH = /^\/zalo_verifier([\w-]{1,128})\.html$/;

function verifierPage(code: string, verifier: string | null): WebhookReply {
  if (code !== verifier) return { status: 404 };
  const meta = `<meta name="zalo-platform-site-verification" content="${code}" />`;
  const body = `<!doctype html><html><head><meta charset="utf-8" />${meta}</head><body></body></html>`;
  return { status: 200, type: "text/html", body };
}

/** Operators set the bare code or the name of the file. */
export function readVerifier(written: string | undefined): string | null {
  const code = written?.trim().replace(/^\/?zalo_verifier|\.html$/g, "");
  return code === undefined || code === "" ? null : code;
}
