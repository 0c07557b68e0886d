import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import pg from "pg";
import type { Archive } from "../../bot/archive/archive.ts";
import { startDrain } from "../../bot/archive/drain-journal.ts";
import { openLate } from "../../bot/archive/open-late.ts";
import { openPostgresArchive } from "../../bot/archive/postgres/open-postgres-archive.ts";
import type { RunningPostgres } from "../support/start-postgres.ts";
import { startPostgres } from "../support/start-postgres.ts";
import type { DrainBench } from "./drain-bench.ts";
import { drainBench } from "./drain-bench.ts";
import { journalRows, opened, said, wrote } from "./journal-rows.ts";

let postgres: RunningPostgres;
let url: string;
let archive: Archive;
let bench: DrainBench;

beforeAll(async () => {
  postgres = await startPostgres();
});

beforeEach(async () => {
  url = await postgres.createDatabase();
  archive = openLate(() => openPostgresArchive(url));
  bench = await drainBench();
});

afterEach(async () => {
  await archive.close();
  await bench.remove();
});

afterAll(() => postgres.stop());

test("a server that is killed and comes back costs nothing but time", async () => {
  const drain = startDrain({ ...bench.parts, archive, sleep: briefly });
  await bench.tell(ANNA, [wrote("một"), opened("K7-0001")]);
  expect(await drain.drainOnce()).toBe("drained");

  await postgres.kill();
  await bench.tell(ANNA, [wrote("hai")]);
  for (let time = 0; time < 10; time++) expect(await drain.drainOnce()).toBe("failed");
  expect(await bench.journal()).toBe(1);
  expect(bench.errors.at(-1)).toMatchObject({ code: "archive-behind" });

  await postgres.restart();
  await bench.tell(ANNA, [said("ba")]);
  await until(async () => (await drain.drainOnce()) === "drained");
  await drain.stop();
  expect(await texts()).toEqual(["một", "hai", "ba"]);
  expect(await archive.listSetAside(9)).toEqual([]);
});

test("a server that is killed while it works comes back once its sessions are gone", async () => {
  await archive.takeIn(journalRows(ANNA, [wrote("một")]), 1);
  const busy = new pg.Client({ connectionString: url });
  busy.on("error", () => undefined);
  await busy.connect();
  const work = busy.query("SELECT count(*) FROM generate_series(1, 5000000)").catch(() => null);
  await bench.parts.sleep(100, new AbortController().signal);

  await postgres.kill();
  await postgres.restart();
  await work;
  await until(async () => (await texts().catch(() => [])).length === 1);
});

test("a program that starts while the server is away opens the archive when it is back", async () => {
  await archive.close();
  await postgres.kill();
  archive = openLate(() => openPostgresArchive(url));
  await expect(archive.takeIn(journalRows(ANNA, [wrote("một")]), 1)).rejects.toMatchObject({
    cause: { code: "ECONNREFUSED" },
  });
  await postgres.restart();
  expect(await archive.takeIn(journalRows(ANNA, [wrote("một")]), 1)).toMatchObject({ taken: 1 });
  expect(await texts()).toEqual(["một"]);
});

test("two programs that hand in the same rows at once keep each row once", async () => {
  const second = await openPostgresArchive(url);
  const talks = [ANNA, "zalo:117:binh", "messenger:9:chi"];
  const rows = talks.flatMap((talk, index) =>
    journalRows(talk, [wrote("một"), said("A"), opened(`K7-000${index}`), wrote("hai")]),
  );
  const backwards = talks
    .toReversed()
    .flatMap((talk) => rows.filter((it) => it.conversation === talk));
  for (let time = 0; time < 20; time++) {
    const taken = await Promise.all([archive.takeIn(rows, 1), second.takeIn(backwards, 1)]);
    expect(taken).toEqual([WHOLE, WHOLE]);
  }
  await second.close();
  expect(await texts()).toEqual(["một", "A", "hai"]);
  expect(await archive.listCases(["waiting"], 9)).toHaveLength(3);
});

test("several programs bring the tables of an empty database up to date at once", async () => {
  const programs = await Promise.all([1, 2, 3].map(() => openPostgresArchive(url)));
  const [first] = programs;
  expect(await first?.listCases(["waiting"], 1)).toEqual([]);
  await Promise.all(programs.map((program) => program.close()));
});

test("a closed archive is not opened again", async () => {
  await archive.close();
  await expect(archive.listSetAside(1)).rejects.toThrow("closed");
});

const ANNA = "webchat:web:anna";
const WHOLE = { taken: 12, setAside: [] };

async function texts(): Promise<readonly string[]> {
  return (await archive.transcript(ANNA, 100)).map((line) => line.text);
}

function briefly(ms: number, signal: AbortSignal): Promise<void> {
  return bench.parts.sleep(Math.min(ms, 20), signal);
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let time = 0; time < 100; time++) {
    if (await reached()) return;
    await bench.parts.sleep(50, new AbortController().signal);
  }
  throw new Error("it did not come about within five seconds");
}
