import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { afterEach, expect, test } from "@jest/globals";
import { lookUpSources } from "../../../bot/outbox/look-ups/look-up-sources.ts";
import { performLookUps } from "../../../bot/outbox/look-ups/perform-look-ups.ts";

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const REQUEST = {
  type: "look_up",
  id: "lookup:a",
  lookUp: "dossier_status",
  inputs: { dossier: "H29.15.8-240305-0042" },
} as const;

/** What enters the lane when the service answers so; null status: it never answers. */
async function resultOf(status: number | null, body = "{}", patience = 2_000): Promise<unknown> {
  server = createServer((request, response) => {
    const isAllowed = request.headers.authorization === "Bearer key";
    if (status !== null) response.writeHead(isAllowed ? status : 401).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return await performed(`http://127.0.0.1:${port}`, patience);
}

function performed(url: string, patience: number): Promise<unknown> {
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  return new Promise((resolve) => {
    const lookUps = performLookUps({
      store: {
        async accept([event]) {
          resolve(JSON.parse(event?.body ?? "{}").result);
          return [];
        },
      },
      sources: lookUpSources({ url, key: "key" }, fetch),
      now: Date.now,
      log,
    });
    lookUps.start("webchat:web:a", { ...REQUEST, until: Date.now() + patience });
  });
}

test("what the service answers comes back as the result", async () => {
  const answer = { status: "đang xử lý", updated: "2026-11-20", office: "Phường A" };
  expect(await resultOf(200, JSON.stringify(answer))).toEqual(answer);
});

test.each([
  ["knows no such dossier", 404, "{}"],
  ["answers something else", 200, '{"status": 3}'],
  ["answers no JSON", 200, "<html>"],
  ["fails", 500, "{}"],
])("a service that %s gives nothing", async (_, status, body) => {
  expect(await resultOf(status, body)).toBeNull();
});

test("a service that is slow or down gives nothing", async () => {
  expect(await resultOf(null, "", 150)).toBeNull();
  expect(await performed("http://127.0.0.1:9", 500)).toBeNull();
});
