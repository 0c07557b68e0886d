import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { DataLock } from "../../bot/store/data-lock.ts";
import { takeDataFolder } from "../../bot/store/data-lock.ts";
import { runChild } from "./run-child.ts";
import type { Home } from "./temporary-home.ts";
import { temporaryHome } from "./temporary-home.ts";

let home: Home;
beforeEach(() => {
  home = temporaryHome();
});
afterEach(() => home.remove());

test("a missing folder is made for its owner alone", () => {
  const folder = home.path("deep/data");
  const lock = taken(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  lock.release();
});

test("a folder has one owner at a time, and the second hears so at once", () => {
  const folder = home.path("data");
  const lock = taken(folder);
  const start = performance.now();
  expect(takeDataFolder(folder)).toEqual({ outcome: "held" });
  expect(performance.now() - start).toBeLessThan(500);
  lock.release();
  lock.release();
  taken(folder).release();
});

test("two folders have two owners", () => {
  const [one, other] = [taken(home.path("one")), taken(home.path("other"))];
  one.release();
  other.release();
});

test("a killed owner leaves the folder free", async () => {
  const folder = home.path("data");
  for (let round = 0; round < 3; round++) {
    const owner = runChild("hold-data-folder.ts", folder);
    try {
      expect(await owner.line()).toBe("taken");
      expect(takeDataFolder(folder)).toEqual({ outcome: "held" });
    } finally {
      await owner.kill();
    }
    taken(folder).release();
  }
}, 30_000);

test("another process cannot take a folder that is owned here", async () => {
  const folder = home.path("data");
  const lock = taken(folder);
  const second = runChild("hold-data-folder.ts", folder);
  try {
    expect(await second.line()).toBe("held");
  } finally {
    await second.kill();
    lock.release();
  }
}, 30_000);

test("a folder that cannot be one is named", () => {
  writeFileSync(home.path("file"), "");
  expect(() => takeDataFolder(home.path("file"))).toThrow(home.path("file"));
  expect(() => takeDataFolder(home.path("file/data"))).toThrow("cannot be made");
  mkdirSync(home.path("data/lock.db"), { recursive: true });
  expect(() => takeDataFolder(home.path("data"))).toThrow("lock.db");
});

test("a lock file that holds something else is named", () => {
  mkdirSync(home.path("data"));
  writeFileSync(home.path("data/lock.db"), "this is no database at all".repeat(100));
  expect(() => takeDataFolder(home.path("data"))).toThrow("cannot be locked");
});

function taken(folder: string): DataLock & { readonly outcome: "taken" } {
  const lock = takeDataFolder(folder);
  if (lock.outcome !== "taken") throw new Error(`the folder "${folder}" is held`);
  return lock;
}
