import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Webhook } from "../../../bot/channel/webhook.ts";

/** A webhook behind a bare server on a free port, which reads raw bytes and keeps the limit. */
export async function serveWebhook(
  webhook: Webhook,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => void answer(webhook, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(
  webhook: Webhook,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname: path, searchParams: query } = new URL(`http://host${request.url ?? ""}`);
  const body = await readUpTo(request, webhook.bodyLimit);
  if (!webhook.serves(path) || body === null) {
    response.writeHead(body === null ? 413 : 404).end();
    return;
  }
  const { method = "", headers } = request;
  const reply = await webhook.handle({ method, path, query, headers, body });
  response.writeHead(reply.status, { "Content-Type": reply.type ?? "text/plain" });
  response.end(reply.body ?? "");
}

/** Null when there is more. */
async function readUpTo(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes <= limit) chunks.push(buffer);
  }
  return bytes > limit ? null : Buffer.concat(chunks);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
