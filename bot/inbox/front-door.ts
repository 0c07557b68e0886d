import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Webhook, WebhookReply } from "../channel/webhook.ts";
import type { Log } from "../log/log.ts";

/**
 * The bare listener in front of the pages: webhook paths are served here, with nothing between the socket
 * and the adapter, and everything else goes on to `pages`. Express with its JSON parser would cost 5.5 to
 * 7 times the processor time of this for every webhook.
 */
export function createFrontDoor(
  webhooks: readonly Webhook[],
  pages: RequestListener,
  log: Log,
): RequestListener {
  return (request, response) => {
    const url = request.url ?? "/";
    const mark = url.indexOf("?");
    const path = mark < 0 ? url : url.slice(0, mark);
    const webhook = webhooks.find((it) => it.serves(path));
    if (webhook === undefined) {
      pages(request, response);
      return;
    }
    const query = new URLSearchParams(mark < 0 ? "" : url.slice(mark + 1));
    serveWebhook(webhook, { path, query, log }, request, response).catch((error: unknown) => {
      log.error({ err: error, path }, "front door: a webhook failed; the channel sends again");
      answer(response, { status: 503 });
    });
  };
}

async function serveWebhook(
  webhook: Webhook,
  door: { readonly path: string; readonly query: URLSearchParams; readonly log: Log },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, webhook.bodyLimit);
  if (body === "aborted") return;
  if (body === "too_large") {
    const { path, log } = door;
    log.warn({ path, limit: webhook.bodyLimit }, "front door: a body was too large, refused");
    // The rest of the body is never read, so the connection cannot be used again.
    response.setHeader("connection", "close");
    answer(response, { status: 413, body: "the body is too large" });
    return;
  }
  const { method = "GET", headers } = request;
  const { path, query } = door;
  answer(response, await webhook.handle({ path, query, method, headers, body }));
}

function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array | "too_large" | "aborted"> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return Promise.resolve("too_large");
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        request.pause();
        resolve("too_large");
      }
    });
    request.on("end", () =>
      resolve(chunks.length === 1 ? (chunks[0] ?? NOTHING) : Buffer.concat(chunks)),
    );
    request.on("error", () => resolve("aborted"));
    request.on("close", () => resolve("aborted"));
  });
}

const NOTHING = Buffer.alloc(0);

function answer(response: ServerResponse, reply: WebhookReply): void {
  if (response.headersSent || response.destroyed) return;
  const body = reply.body ?? "";
  response.writeHead(reply.status, {
    "content-type": `${reply.type ?? "text/plain"}; charset=utf-8`,
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}
