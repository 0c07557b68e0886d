import { createServer } from "node:http";
import type { WebhookBody } from "./bare-turn.ts";
import { callVendor, isSigned } from "./bare-turn.ts";
import { tellPort } from "./tell-port.ts";

// A program of its own: the least that any bot can do with a webhook, on bare node:http. Stores nothing.
const { MESSENGER_GRAPH_URL: graphUrl = "" } = process.env;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
    const signature = request.headers["x-hub-signature-256"];
    if (typeof signature !== "string" || !isSigned(body, signature)) {
      response.writeHead(403).end();
      return;
    }
    const webhook: WebhookBody = JSON.parse(body.toString());
    response.writeHead(200, { "content-length": 0 }).end();
    callVendor(graphUrl, webhook);
  });
});
tellPort(server);
