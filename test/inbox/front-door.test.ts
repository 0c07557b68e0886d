import { once } from "node:events";
import type { Server } from "node:http";
import { createServer, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import type { Webhook, WebhookReply, WebhookRequest } from "../../bot/channel/webhook.ts";
import { createFrontDoor } from "../../bot/inbox/front-door.ts";

const LIMIT = 1_000;
let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function open(handle: (request: WebhookRequest) => Promise<WebhookReply>) {
  const errors: string[] = [];
  const webhook: Webhook = { serves: (path) => path === "/webhooks/x", bodyLimit: LIMIT, handle };
  const quiet = () => undefined;
  const log = {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (_: object, text: string) => void errors.push(text),
  };
  const pages = createFrontDoor([webhook], (_, response) => void response.end("a page"), log);
  server = createServer(pages).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { url: `http://127.0.0.1:${port}`, port, errors };
}

test("a webhook gets the raw bytes, the query and the headers; everything else is a page", async () => {
  const seen: WebhookRequest[] = [];
  const { url } = await open(async (request) => {
    seen.push(request);
    return { status: 200, body: "ok" };
  });
  const body = Uint8Array.of(0x7b, 0xff, 0x00, 0x7d);
  const response = await fetch(`${url}/webhooks/x?a=1`, {
    method: "POST",
    body,
    headers: { "x-mac": "m" },
  });
  expect([response.status, await response.text()]).toEqual([200, "ok"]);
  expect(seen[0]).toMatchObject({ method: "POST", path: "/webhooks/x" });
  expect(seen[0]?.query.get("a")).toBe("1");
  expect(seen[0]?.headers["x-mac"]).toBe("m");
  expect([...(seen[0]?.body ?? [])]).toEqual([...body]);
  expect(await (await fetch(`${url}/chat`)).text()).toBe("a page");
  expect(await (await fetch(`${url}/webhooks/xy`)).text()).toBe("a page");
});

test("a body over the limit is refused, with and without a declared length, and never handled", async () => {
  let handled = 0;
  const { url, port } = await open(async () => {
    handled += 1;
    return { status: 200 };
  });
  const declared = await fetch(`${url}/webhooks/x`, {
    method: "POST",
    body: "a".repeat(LIMIT + 1),
  });
  expect(declared.status).toBe(413);
  const chunked = httpRequest({ port, path: "/webhooks/x", method: "POST" });
  chunked.on("error", () => undefined);
  chunked.write("a".repeat(LIMIT));
  chunked.write("b");
  const [response] = await once(chunked, "response");
  expect(response.statusCode).toBe(413);
  chunked.destroy();
  expect(handled).toBe(0);
  const fits = await fetch(`${url}/webhooks/x`, { method: "POST", body: "a".repeat(LIMIT) });
  expect([fits.status, handled]).toEqual([200, 1]);
});

test("a webhook that fails is answered with 503 and logged without its body", async () => {
  const { url, errors } = await open(async () => {
    throw new Error("the store is gone");
  });
  const response = await fetch(`${url}/webhooks/x`, { method: "POST", body: "secret words" });
  expect(response.status).toBe(503);
  expect(errors).toHaveLength(1);
  expect(errors[0]).not.toContain("secret");
});

test("a sender that hangs up in the middle leaves nothing behind", async () => {
  let handled = 0;
  const { port, url } = await open(async () => {
    handled += 1;
    return { status: 200 };
  });
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write("POST /webhooks/x HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\nhalf");
  socket.destroy();
  expect((await fetch(`${url}/webhooks/x`, { method: "POST", body: "x" })).status).toBe(200);
  expect(handled).toBe(1);
});
