import { once } from "node:events";
import type { Socket } from "node:net";
import { createConnection } from "node:net";
import type { SignedBody } from "../turn/load/webhook-body.ts";
import { webhookBody } from "../turn/load/webhook-body.ts";

/** Citizens write one message each, so that every lane is empty before, as it mostly is. */
export function writeRequests(
  url: URL,
  page: string,
  firstUser: number,
  count: number,
): readonly Buffer[] {
  return Array.from({ length: count }, (_, place) => {
    const user = String(firstUser + place);
    const signed = webhookBody({ user, page }, { mid: `m_${user}-`, text: "Xin chào" }, Date.now());
    return requestOf(url, signed);
  });
}

function requestOf(url: URL, { body, signature, oldSignature }: SignedBody): Buffer {
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    "content-type: application/json",
    `x-hub-signature: ${oldSignature}`,
    `x-hub-signature-256: ${signature}`,
    `content-length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]);
}

export type Poured = { readonly ms: number; readonly refused: number };

/**
 * Sends requests over some connections at once, on each the next one when the one before was answered.
 * Bare sockets: a client that costs more than the server would measure itself.
 */
export async function pour(
  url: URL,
  requests: readonly Buffer[],
  connections: number,
): Promise<Poured> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  let next = 0;
  let refused = 0;
  const began = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
        const answered = once(socket, "data");
        socket.write(request);
        const [head] = await answered;
        if (!String(head).startsWith("HTTP/1.1 200")) refused += 1;
      }
    }),
  );
  const ms = performance.now() - began;
  for (const socket of sockets) socket.destroy();
  return { ms, refused };
}

async function connect(url: URL): Promise<Socket> {
  const socket = createConnection(Number(url.port), url.hostname);
  socket.setNoDelay(true);
  await once(socket, "connect");
  return socket;
}
