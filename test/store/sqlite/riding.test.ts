import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Database } from "../../../bot/store/sqlite/bind.ts";
import { openDatabase } from "../../../bot/store/sqlite/bind.ts";
import type { GroupCommit } from "../../../bot/store/sqlite/group-commit.ts";
import { groupCommit } from "../../../bot/store/sqlite/group-commit.ts";
import { openSqliteLaneStore } from "../../../bot/store/sqlite/open-sqlite-lane-store.ts";

let db: Database;
let transactions: number;
let commits: GroupCommit;
/** Called once after the next flush. */
let heard: () => void;
let isDiskFull: boolean;

beforeEach(() => {
  db = openDatabase(":memory:");
  db.exec("CREATE TABLE words (word TEXT)");
  transactions = 0;
  heard = () => undefined;
  isDiskFull = false;
  const counted: Database = {
    ...db,
    begin: () => {
      transactions += 1;
      db.begin();
    },
    commit: () => {
      if (isDiskFull) throw new Error("the disk is full");
      db.commit();
    },
    transaction: (work) => {
      transactions += 1;
      return db.transaction(() => {
        const result = work();
        if (isDiskFull) throw new Error("the disk is full");
        return result;
      });
    },
  };
  commits = groupCommit(counted, () => {
    const hear = heard;
    heard = () => undefined;
    hear();
  });
});
afterEach(() => db.close());

test("what follows from a write that goes ahead rides in its transaction", async () => {
  const seen: string[] = [];
  const answer = new Promise<string>((resolve) => {
    heard = () => resolve(commits.readAhead(() => words().join()).then(() => write("answer")));
  });
  const asked = commits.write(() => ({ ...inserted("event"), ahead: () => noted(seen, "event") }));
  await Promise.all([asked, answer]);
  expect([transactions, seen]).toEqual([1, ["event"]]);
  expect(words()).toEqual(["event", "answer"]);
});

test("before the commit only a read ahead sees what went ahead", async () => {
  const order: string[] = [];
  heard = () => {
    void commits.readAhead(() => order.push(`ahead: ${words().join()}`));
    void commits.read(() => order.push(`after: ${order.includes("durable")}`));
  };
  await commits.write(() => ({
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
    ridden = commits.write(() => {
      insert("half");
      throw new RangeError("no");
    });
    ridden.catch(() => undefined);
  };
  await commits.write(() => ({ ...inserted("event"), ahead: () => noted(seen, "event") }));
  await expect(ridden).rejects.toThrow("no");
  expect([words(), seen]).toEqual([["event"], ["event"]]);
});

test("what went ahead is taken back when the disk does not take it", async () => {
  const seen: string[] = [];
  let rider: Promise<unknown> = Promise.resolve();
  isDiskFull = true;
  heard = () => {
    rider = write("answer");
    rider.catch(() => undefined);
  };
  const event = commits.write(() => ({
    ...inserted("event"),
    ahead: () => noted(seen, "event"),
  }));
  await expect(event).rejects.toThrow("full");
  await expect(rider).rejects.toThrow("full");
  expect([words(), seen]).toEqual([[], []]);
});

test("a full transaction keeps others waiting for its commit", async () => {
  let late: Promise<boolean> | null = null;
  let isDurable = false;
  heard = () => {
    for (let rider = 0; rider < 20; rider += 1) void write("rider");
    late ??= commits.readAhead(() => isDurable);
  };
  await commits.write(() => ({
    ...inserted("event"),
    ahead: () => () => undefined,
    committed: () => {
      isDurable = true;
    },
  }));
  expect(await late).toBe(true);
  expect(transactions).toBe(1);
});

function inserted(word: string): { readonly result: string } {
  insert(word);
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

function insert(word: string): void {
  db.prepare("INSERT INTO words VALUES (?)").run([word]);
}

function write(word: string): Promise<string> {
  return commits.write(() => {
    insert(word);
    return { result: word };
  });
}

function words(): readonly unknown[] {
  return db.prepareCells("SELECT word FROM words ORDER BY rowid").all([]).flat();
}
