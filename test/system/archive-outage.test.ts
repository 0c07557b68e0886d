import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import type { RunningPostgres } from "../support/start-postgres.ts";
import { startPostgres } from "../support/start-postgres.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { newVisitor } from "../support/visitor.ts";

/**
 * How often the database is killed, and how long it stays away, s. The long forms:
 * FAULT_ROUNDS=30 or OUTAGE_S=60 FAULT_ROUNDS=1, each before npm test -- test/system/archive-outage
 */
const { FAULT_ROUNDS = "5", OUTAGE_S = "0.5" } = process.env;
const ROUNDS = Number(FAULT_ROUNDS);
const OUTAGE_MS = Number(OUTAGE_S) * 1000;
const LIMIT_MS = 60_000 + ROUNDS * (OUTAGE_MS * 2 + 5000);
/** So slow that the door's rate limit lets one visitor write all through a minute. */
const PAUSE_MS = Math.max(300, OUTAGE_MS / 15);

let dir = "";
let postgres: RunningPostgres;
let url = "";
let server: RunningServer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-outage-"));
  postgres = await startPostgres();
  url = await postgres.createDatabase();
  server = await startServer(dir, { DATABASE_URL: url });
  await until(
    async () => (await count("pg_indexes", "WHERE indexname = 'cases_by_closing'")) === 1,
  );
}, LIMIT_MS);

afterAll(async () => {
  await server.stop();
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
});

test(
  "citizens are answered while PostgreSQL is away, and the archive misses nothing afterwards",
  async () => {
    const visitor = await newVisitor(server.url);
    const say = async (text: string) => {
      const response = await visitor.write(
        server.url,
        randomUUID(),
        `VNeID có mất tiền không ${text}`,
      );
      expect(response.status).toBe(200);
      await visitor.waitFor(server.url, (items) => answered(items, text));
    };
    await say("trước");
    await kept(1);

    let asked = 1;
    for (let round = 1; round <= ROUNDS; round += 1) {
      await postgres.kill();
      const back = Date.now() + OUTAGE_MS;
      do {
        await say(`vòng ${round} lúc vắng ${asked}`);
        asked += 1;
        await sleep(PAUSE_MS);
      } while (Date.now() < back);
      await postgres.restart();
    }
    await say("sau");
    await kept(asked + 1);
    expect(await count("set_aside")).toBe(0);
    expect(await count("turns")).toBe(asked + 1);
    expect(asked).toBeGreaterThan(ROUNDS);
    const fault = `PostgreSQL killed, ${ROUNDS} rounds, away for ${OUTAGE_MS} ms each`;
    process.stdout.write(`fault: ${fault}: answered ${asked}, lost 0, repeated 0\n`);
  },
  LIMIT_MS,
);

type Items = Parameters<Parameters<Awaited<ReturnType<typeof newVisitor>>["waitFor"]>[1]>[0];

/** The bot spoke after the citizen wrote this. */
function answered(items: Items, text: string): boolean {
  const asked = items.findLastIndex((item) => item.from === "citizen" && item.text.endsWith(text));
  return asked >= 0 && items.slice(asked + 1).some((item) => item.from === "bot");
}

/** Waits until the archive keeps that many of the citizen's messages; more would be repeated ones. */
async function kept(messages: number): Promise<void> {
  const written = () => count("lines", "WHERE kind = 'citizen_wrote'");
  await until(async () => (await written()) >= messages);
  expect(await written()).toBe(messages);
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + LIMIT_MS / 2;
  while (!(await reached())) {
    if (Date.now() > limit) throw new Error("it did not come about in time");
    await sleep(PAUSE_MS);
  }
}

async function count(table: string, where = ""): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table} ${where}`);
    return Number(rows[0]?.n);
  } finally {
    await client.end();
  }
}
