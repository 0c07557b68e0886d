import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { WordTable } from "./word-table.ts";
import { openWordTable } from "./word-table.ts";

let table: WordTable;
let flushes: number;

beforeEach(() => {
  flushes = 0;
  table = openWordTable({
    afterwards: () => {
      flushes += 1;
    },
  });
});
afterEach(() => table.close());

test("everything of one turn of the event loop goes into one transaction", async () => {
  await Promise.all(["a", "b", "c", "d"].map((word) => table.write(word)));
  expect(table.transactions()).toBe(1);
  expect(flushes).toBe(1);
  expect(table.words()).toEqual(["a", "b", "c", "d"]);
});

test("what comes in a later turn gets a transaction of its own", async () => {
  const first = table.write("a");
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([first, table.write("b")]);
  expect(table.transactions()).toBe(2);
});

test("a promise resolves only once its transaction is committed", async () => {
  let open = true;
  const order: string[] = [];
  const waiting = table.commits.write(() => {
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
    table.write("a"),
    table.commits.write(() => {
      table.insert("half");
      throw new RangeError("no");
    }),
    table.write("b"),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(table.words()).toEqual(["a", "b"]);
  expect(table.transactions()).toBe(4);
});

test("the memory changes once, and not for what was undone", async () => {
  const changed: string[] = [];
  const keep = (word: string) => {
    table.insert(word);
    return { result: word, committed: () => changed.push(word) };
  };
  await Promise.allSettled([
    table.commits.write(() => keep("a")),
    table.commits.write(() => {
      keep("undone");
      throw new Error("no");
    }),
    table.commits.write(() => keep("b")),
  ]);
  expect(changed).toEqual(["a", "b"]);
});

test("one alone that throws is not tried again", async () => {
  let tries = 0;
  const alone = table.commits.write(() => {
    tries += 1;
    throw new Error("no");
  });
  await expect(alone).rejects.toThrow("no");
  expect(tries).toBe(1);
});

test("a read sees the writes that were asked for before it", async () => {
  const writing = table.write("a");
  const reading = table.commits.read(table.words);
  expect(table.words()).toEqual([]);
  expect(await reading).toEqual(["a"]);
  await writing;
});

test("a read with nothing before it is done at once", async () => {
  let done = false;
  const reading = table.commits.read(() => {
    done = true;
  });
  expect(done).toBe(true);
  await reading;
  expect([table.transactions(), flushes]).toEqual([0, 0]);
});

test("a read that throws rejects, at once or after writes", async () => {
  const broken = (): never => {
    throw new RangeError("no");
  };
  await expect(table.commits.read(broken)).rejects.toThrow(RangeError);
  const writing = table.write("a");
  await expect(table.commits.read(broken)).rejects.toThrow(RangeError);
  await writing;
});

test("a wake calls back once at the end of the turn", async () => {
  table.commits.wake();
  table.commits.wake();
  expect(flushes).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect([table.transactions(), flushes]).toEqual([0, 1]);
});

test("a close commits what waits and refuses what comes", async () => {
  const writing = table.write("a");
  table.commits.close();
  table.commits.close();
  expect(table.words()).toEqual(["a"]);
  await writing;
  await expect(table.write("b")).rejects.toThrow("closed");
  await expect(table.commits.read(table.words)).rejects.toThrow("closed");
  table.commits.wake();
  await new Promise((resolve) => setImmediate(resolve));
  expect(flushes).toBe(1);
});
