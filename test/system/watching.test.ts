import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { newVisitor } from "../support/visitor.ts";

const METRICS_TOKEN = "a-token-for-this-test-only";
const QUESTION = "VNeID có mất tiền không";

let dir = "";
let server: RunningServer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-watching-"));
  server = await startServer(dir, { METRICS_TOKEN, LOG_LEVEL: "debug" });
  const visitor = await newVisitor(server.url);
  await visitor.write(server.url, "m1", QUESTION);
  await visitor.write(server.url, "m1", QUESTION);
  await visitor.waitFor(server.url, (items) => items.some((item) => item.from === "bot"));
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

test("what happened is counted, for whoever shows the token", async () => {
  for (const authorization of ["", "Bearer wrong", METRICS_TOKEN]) {
    const refused = await fetch(`${server.url}/metrics`, { headers: { authorization } });
    expect(refused.status).toBe(401);
  }
  const metrics = await readMetrics();
  expect(metrics).toContain('dan_loi_events_total{channel="webchat",outcome="accepted"} 1');
  expect(metrics).toContain('dan_loi_events_total{channel="webchat",outcome="duplicate"} 1');
  expect(metrics).toContain('dan_loi_turn_seconds_count{channel="webchat"} 1');
  expect(metrics).toMatch(/dan_loi_sends_total\{channel="webchat",outcome="sent",code=""\} [1-9]/);
  expect(metrics).toContain('dan_loi_store_seconds_count{verb="commit"} 1');
  expect(metrics).toMatch(/^dan_loi_waiting_events 0$/m);
  expect(metrics).toMatch(/^dan_loi_dead_letters 0$/m);
  expect(metrics).toContain("process_cpu_seconds_total");
  expect(metrics).not.toContain("VNeID");
});

test("one trace leads from the door to the message, and no line holds what was said", () => {
  const lines = server
    .errors()
    .split("\n")
    .flatMap((line): LogLine[] => (line === "" ? [] : [JSON.parse(line)]));
  const came = lines.find((line) => line.msg === "inbox: an event came in");
  const trace = came?.trace;
  expect(trace).toMatch(/^[0-9a-f]{16}$/);
  const told = lines.filter((line) => line.trace === trace).map((line) => line.msg);
  expect(new Set(told)).toEqual(
    new Set(["inbox: an event came in", "inbox: a turn was taken", "outbox: a message was sent"]),
  );
  expect(server.errors()).not.toContain(QUESTION);
});

test("the service says that it is alive and ready", async () => {
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${server.url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ ready: true, store: "answers", unusableTokens: [] });
});

type LogLine = { readonly msg: string; readonly trace?: string };

async function readMetrics(): Promise<string> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const response = await fetch(`${server.url}/metrics`, { headers });
  expect(response.headers.get("content-type")).toContain("text/plain");
  return await response.text();
}
