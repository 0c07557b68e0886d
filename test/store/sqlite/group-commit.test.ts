import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Database } from "../../../bot/store/sqlite/bind.ts";
import { openDatabase } from "../../../bot/store/sqlite/bind.ts";
import type { GroupCommit } from "../../../bot/store/sqlite/group-commit.ts";
import { groupCommit } from "../../../bot/store/sqlite/group-commit.ts";

let db: Database;
let transactions: number;
let flushes: number;
let commits: GroupCommit;

beforeEach(() => {
  db = openDatabase(":memory:");
  db.exec("CREATE TABLE words (word TEXT)");
  transactions = 0;
  flushes = 0;
  const counted: Database = {
    ...db,
    begin: () => {
      transactions += 1;
      db.begin();
    },
    transaction: (work) => {
      transactions += 1;
      return db.transaction(work);
    },
  };
  commits = groupCommit(counted, () => {
    flushes += 1;
  });
});
afterEach(() => db.close());

test("everything of one turn of the event loop goes into one transaction", async () => {
  await Promise.all(["a", "b", "c", "d"].map((word) => write(word)));
  expect(transactions).toBe(1);
  expect(flushes).toBe(1);
  expect(words()).toEqual(["a", "b", "c", "d"]);
});

test("what comes in a later turn gets a transaction of its own", async () => {
  const first = write("a");
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([first, write("b")]);
  expect(transactions).toBe(2);
});

test("a promise resolves only once its transaction is committed", async () => {
  let open = true;
  const order: string[] = [];
  const waiting = commits.write(() => {
    order.push("written");
    return { result: "x", committed: () => order.push("committed") };
  });
  const told = waiting.then((result) => order.push(result));
  expect(order).toEqual([]);
  setImmediate(() => {
    open = false;
  });
  await told;
  expect(order).toEqual(["written", "committed", "x"]);
  expect(open).toBe(true);
});

test("one that throws rejects alone, and the others are written once", async () => {
  const results = await Promise.allSettled([
    write("a"),
    commits.write(() => {
      insert("half");
      throw new RangeError("no");
    }),
    write("b"),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(words()).toEqual(["a", "b"]);
  expect(transactions).toBe(4);
});

test("the memory changes once, and not for what was undone", async () => {
  const changed: string[] = [];
  const keep = (word: string) => {
    insert(word);
    return { result: word, committed: () => changed.push(word) };
  };
  await Promise.allSettled([
    commits.write(() => keep("a")),
    commits.write(() => {
      keep("undone");
      throw new Error("no");
    }),
    commits.write(() => keep("b")),
  ]);
  expect(changed).toEqual(["a", "b"]);
});

test("one alone that throws is not tried again", async () => {
  let tries = 0;
  const alone = commits.write(() => {
    tries += 1;
    throw new Error("no");
  });
  await expect(alone).rejects.toThrow("no");
  expect(tries).toBe(1);
});

test("a read sees the writes that were asked for before it", async () => {
  const writing = write("a");
  const reading = commits.read(words);
  expect(words()).toEqual([]);
  expect(await reading).toEqual(["a"]);
  await writing;
});

test("a read with nothing before it is done at once", async () => {
  let done = false;
  const reading = commits.read(() => {
    done = true;
  });
  expect(done).toBe(true);
  await reading;
  expect([transactions, flushes]).toEqual([0, 0]);
});

test("a read that throws rejects, at once or after writes", async () => {
  const broken = (): never => {
    throw new RangeError("no");
  };
  await expect(commits.read(broken)).rejects.toThrow(RangeError);
  const writing = write("a");
  await expect(commits.read(broken)).rejects.toThrow(RangeError);
  await writing;
});

test("a wake calls back once at the end of the turn", async () => {
  commits.wake();
  commits.wake();
  expect(flushes).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect([transactions, flushes]).toEqual([0, 1]);
});

test("a close commits what waits and refuses what comes", async () => {
  const writing = write("a");
  commits.close();
  commits.close();
  expect(words()).toEqual(["a"]);
  await writing;
  await expect(write("b")).rejects.toThrow("closed");
  await expect(commits.read(words)).rejects.toThrow("closed");
  commits.wake();
  await new Promise((resolve) => setImmediate(resolve));
  expect(flushes).toBe(1);
});

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
