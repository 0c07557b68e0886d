import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { until } from "../support/until.ts";
import { newVisitor } from "../support/visitor.ts";

const TEST_LIMIT_MS = 180_000;
const LIBRARY_DIR = join(import.meta.dirname, "../engine/every-kind");

let dir = "";
let service: Server;
let settings: Readonly<Record<string, string>>;
let server: RunningServer;
/** Bodies of the calls; the first one is never answered. */
const asked: string[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-look-up-"));
  service = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    asked.push(body);
    if (asked.length === 1) return;
    const answer = { status: "đã xong", updated: "2026-11-23", office: "phường Cửa Nam" };
    response.end(JSON.stringify(answer));
  }).listen(0, "127.0.0.1");
  await once(service, "listening");
  const address = service.address();
  const port = typeof address === "object" ? address?.port : 0;
  settings = { LIBRARY_DIR, DOSSIER_STATUS_URL: `http://127.0.0.1:${port}/` };
  server = await startServer(dir, settings);
}, TEST_LIMIT_MS);

afterAll(async () => {
  await server.stop();
  service.closeAllConnections();
  service.close();
  await rm(dir, { recursive: true, force: true });
});

test(
  "a server that is killed while it looks something up asks again, and the citizen hears the answer",
  async () => {
    const visitor = await newVisitor(server.url);
    const say = async (text: string, heard: RegExp) => {
      await visitor.write(server.url, randomUUID(), text);
      await hears(heard);
    };
    const hears = (words: RegExp) =>
      visitor.waitFor(server.url, (items) =>
        items.some((item) => item.from === "bot" && words.test(item.text)),
      );
    await say("hồ sơ tới đâu rồi", /Địa chỉ ở đâu/);
    await say("phường Cửa Nam, Hà Nội", /Mã hồ sơ là gì/);
    await visitor.write(server.url, randomUUID(), "H29.15.8-240305-0042");
    await until(() => asked.length === 1);

    await server.kill();
    server = await startServer(dir, settings);
    await hears(/Hồ sơ đã xong, ở phường Cửa Nam/);
    const items = await visitor.history(server.url);
    expect(items.filter((item) => item.text.includes("Hồ sơ đã xong"))).toHaveLength(1);
    expect(asked).toEqual([asked[0], asked[0]]);
    expect(JSON.parse(asked[0] ?? "")).toEqual({ dossier: "H29.15.8-240305-0042" });
  },
  TEST_LIMIT_MS,
);
