import { existsSync, statSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { LaneStore } from "../../../bot/store/lane-store.ts";
import { openDatabase } from "../../../bot/store/sqlite/bind.ts";
import { openSqliteLaneStore } from "../../../bot/store/sqlite/open-sqlite-lane-store.ts";
import { claimed, event, turn } from "../contract/lane-samples.ts";
import { runChild } from "../run-child.ts";
import type { Home } from "../temporary-home.ts";
import { temporaryHome } from "../temporary-home.ts";

let home: Home;
let file: string;
beforeEach(() => {
  home = temporaryHome();
  file = home.path("lanes.db");
});
afterEach(() => home.remove());

test("what was said to be durable is there after a kill, once and in order", async () => {
  const acknowledged: string[] = [];
  for (const round of ["r1", "r2", "r3"]) {
    const child = runChild("sqlite/accept-until-killed.ts", file, round);
    for (let count = 0; count < 60; count++) acknowledged.push((await child.line()) ?? "ended");
    await child.kill();
  }
  const store = openSqliteLaneStore({ file });
  const found = await takeAll(store);
  await store.close();
  expect(acknowledged).not.toContain("ended");
  expect(new Set(found).size).toBe(found.length);
  for (const id of acknowledged) expect(found).toContain(id);
  for (const lane of ["0", "1", "2", "3"]) {
    const own = found.filter((id) => id.endsWith(lane));
    expect(own).toEqual([...own].sort(byRoundAndCount));
  }
}, 30_000);

test("the file is written through to the disk, with a log ahead of it", async () => {
  const store = openSqliteLaneStore({ file });
  await store.accept([event("webchat:web:a", "a")], 1000);
  expect(existsSync(`${file}-wal`)).toBe(true);
  await store.close();
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  const db = openDatabase(file);
  expect(db.prepareCells("PRAGMA journal_mode").get([])).toEqual(["wal"]);
  expect(db.prepareCells("SELECT value FROM about WHERE name = 'schema'").get([])).toEqual([1]);
  expect(db.prepareCells("SELECT id FROM events").all([])).toEqual([["a"]]);
  db.close();
});

test("a file of a newer program is refused and left as it is", async () => {
  await openSqliteLaneStore({ file }).close();
  const db = openDatabase(file);
  db.exec("UPDATE about SET value = 2 WHERE name = 'schema'");
  expect(() => openSqliteLaneStore({ file })).toThrow(/lanes\.db.*schema 2/);
  const opened = db.prepareCells("SELECT value FROM about WHERE name = 'opened'").get([]);
  expect(opened).toEqual([1]);
  db.close();
});

test("a file that is no database is refused and named", () => {
  writeFileSync(file, "this is no database at all".repeat(100));
  expect(() => openSqliteLaneStore({ file })).toThrow(file);
});

test("a listener that throws is complained about and hinders nobody", async () => {
  const complaints: unknown[] = [];
  const store = openSqliteLaneStore({ file, complain: (error) => complaints.push(error) });
  const heard: string[] = [];
  store.onWork(() => {
    throw new Error("work");
  });
  store.onLive(() => {
    throw new Error("live");
  });
  store.onWork(() => heard.push("work"));
  store.onLive((conversation) => heard.push(conversation));
  await store.accept([event("webchat:web:a", "a")], 1000);
  await store.appendLive("webchat:web:a", { id: "a", body: "1" }, 1000);
  expect(heard).toEqual(["work", "webchat:web:a"]);
  expect(complaints.map(String)).toEqual(["Error: work", "Error: live"]);
  await store.close();
});

test("many calls of one turn of the event loop wake once", async () => {
  const store = openSqliteLaneStore({ file });
  let calls = 0;
  store.onWork(() => {
    calls += 1;
  });
  const names = Array.from({ length: 20 }, (_, place) => `webchat:web:${place}`);
  await Promise.all(names.map((name) => store.accept([event(name, "a")], 1000)));
  expect(calls).toBe(1);
  await store.close();
});

async function takeAll(store: LaneStore): Promise<readonly string[]> {
  const found: string[] = [];
  while ((await store.health(1000)).waitingEvents > 0) {
    const claim = await claimed(store, "w", 1000);
    for (const { number, id } of claim.events) {
      found.push(id);
      await store.commit(claim, turn(number), 1000);
    }
    await store.release(claim);
  }
  return found;
}

function byRoundAndCount(one: string, other: string): number {
  const [round, count] = one.split("-");
  const [otherRound, otherCount] = other.split("-");
  if (round !== otherRound) return String(round) < String(otherRound) ? -1 : 1;
  return Number(count) - Number(otherCount);
}
