import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openSqliteLaneStore } from "../../../bot/store/sqlite/open-sqlite-lane-store.ts";
import type { WordTable } from "./word-table.ts";
import { openWordTable } from "./word-table.ts";

let table: WordTable;
/** Called once after the next flush. */
let heard: () => void;
let isDiskFull: boolean;
let isDiskBroken: boolean;

beforeEach(() => {
  heard = () => undefined;
  isDiskFull = false;
  isDiskBroken = false;
  table = openWordTable({
    afterwards: () => {
      const hear = heard;
      heard = () => undefined;
      hear();
    },
    isDiskFull: () => isDiskFull,
    isDiskBroken: () => isDiskBroken,
  });
});
afterEach(() => table.close());

test("what follows from a write that goes ahead rides in its transaction", async () => {
  const seen: string[] = [];
  const answer = new Promise<string>((resolve) => {
    heard = () =>
      resolve(
        table.commits.readAhead(() => table.words().join()).then(() => table.write("answer")),
      );
  });
  const asked = table.commits.write(() => ({
    ...inserted("event"),
    ahead: () => noted(seen, "event"),
  }));
  await Promise.all([asked, answer]);
  expect([table.transactions(), seen]).toEqual([1, ["event"]]);
  expect(table.words()).toEqual(["event", "answer"]);
});

test("before the commit only a read ahead sees what went ahead", async () => {
  const order: string[] = [];
  heard = () => {
    void table.commits.readAhead(() => order.push(`ahead: ${table.words().join()}`));
    void table.commits.read(() => order.push(`after: ${order.includes("durable")}`));
  };
  await table.commits.write(() => ({
    ...inserted("event"),
    ahead: () => () => undefined,
    committed: () => order.push("durable"),
  }));
  expect(order).toEqual(["ahead: event", "durable", "after: true"]);
});

test("a rider that throws rejects alone, and nothing goes ahead twice", async () => {
  const seen: string[] = [];
  let ridden: Promise<unknown> = Promise.resolve();
  heard = () => {
    ridden = table.commits.write(() => {
      table.insert("half");
      throw new RangeError("no");
    });
    ridden.catch(() => undefined);
  };
  await table.commits.write(() => ({ ...inserted("event"), ahead: () => noted(seen, "event") }));
  await expect(ridden).rejects.toThrow("no");
  expect([table.words(), seen]).toEqual([["event"], ["event"]]);
});

test("what went ahead is taken back when the disk does not take it", async () => {
  const seen: string[] = [];
  let rider: Promise<unknown> = Promise.resolve();
  isDiskFull = true;
  heard = () => {
    rider = table.write("answer");
    rider.catch(() => undefined);
  };
  const event = table.commits.write(() => ({
    ...inserted("event"),
    ahead: () => noted(seen, "event"),
  }));
  await expect(event).rejects.toThrow("full");
  await expect(rider).rejects.toThrow("full");
  expect([table.words(), seen]).toEqual([[], []]);
});

test("a disk that cannot even roll back rejects what was asked for, and nothing else", async () => {
  isDiskFull = true;
  isDiskBroken = true;
  let rider: Promise<unknown> = Promise.resolve();
  heard = () => {
    rider = table.write("answer");
    rider.catch(() => undefined);
  };
  const event = table.commits.write(() => ({
    ...inserted("event"),
    ahead: () => () => undefined,
  }));
  await expect(event).rejects.toThrow("already open");
  await expect(rider).rejects.toThrow("already open");
});

test("a full transaction keeps others waiting for its commit", async () => {
  let late: Promise<boolean> | null = null;
  let isDurable = false;
  heard = () => {
    for (let rider = 0; rider < 20; rider += 1) void table.write("rider");
    late ??= table.commits.readAhead(() => isDurable);
  };
  await table.commits.write(() => ({
    ...inserted("event"),
    ahead: () => () => undefined,
    committed: () => {
      isDurable = true;
    },
  }));
  expect(await late).toBe(true);
  expect(table.transactions()).toBe(1);
});

function inserted(word: string): { readonly result: string } {
  table.insert(word);
  return { result: word };
}

/** Notes a word ahead; returns how to take it back. */
function noted(seen: string[], word: string): () => void {
  seen.push(word);
  return () => seen.splice(seen.indexOf(word), 1);
}

test("a turn that is taken at once is durable together with its event", async () => {
  const home = await mkdtemp(join(tmpdir(), "riding-"));
  const store = openSqliteLaneStore({ file: join(home, "lanes.db") });
  let isAnswered = false;
  store.onWork(() => {
    void store.claim("worker", 1).then(async (claim) => {
      if (claim === null) return;
      await store.commit(claim, { ...NOTHING, event: 1, session: "{}" }, 1);
      isAnswered = true;
      await store.release(claim);
    });
  });
  await store.accept([{ conversation: "webchat:a:b", id: "one", at: 1, body: "{}" }], 1);
  await Promise.resolve();
  expect(isAnswered).toBe(true);
  await store.close();
  await rm(home, { recursive: true });
});

const NOTHING = { outgoing: [], setTimers: [], cancelTimers: [], journal: [], live: [] };
