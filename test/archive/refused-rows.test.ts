import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Archive } from "../../bot/archive/archive.ts";
import { TRIES_BEFORE_ASIDE } from "../../bot/archive/take-in/take-in.ts";
import type { Database } from "../../bot/store/sqlite/bind.ts";
import { openDatabase } from "../../bot/store/sqlite/bind.ts";
import type { ArchiveHome } from "./archive-contract.ts";
import { journalRows, said, wrote } from "./journal-rows.ts";
import { sqliteHome } from "./sqlite-home.ts";

let home: ArchiveHome & { readonly file: string };
let archive: Archive;
/** Another program on the same file. */
let other: Database;

beforeEach(async () => {
  home = await sqliteHome();
  archive = await home.open();
  other = openDatabase(home.file);
});

afterEach(async () => {
  other.close();
  await archive.close();
  await home.remove();
});

test("a row that the database refuses is set aside without its text, the others are kept", async () => {
  refuseText("độc");
  const rows = journalRows(ANNA, [
    wrote("một"),
    said("độc"),
    said("hai"),
    { kind: "message_sent", message: 2 },
  ]);
  const told = await archive.takeIn(rows, 1);
  expect(told.taken).toBe(4);
  expect(told.setAside).toEqual([
    {
      conversation: ANNA,
      number: 2,
      body: rows[1]?.body,
      reason: "the database refused it (SQLITE_CONSTRAINT_TRIGGER)",
    },
  ]);
  const lines = await archive.transcript(ANNA, 10);
  expect(lines.map(({ number, delivery }) => [number, delivery?.outcome])).toEqual([
    [1, undefined],
    [3, "sent"],
  ]);
  expect(await archive.takeIn(rows, 1)).toEqual({ taken: 4, setAside: [] });
});

test("while another program writes, nothing is taken and nothing is set aside", async () => {
  const rows = journalRows(ANNA, [wrote("một")]);
  other.exec("BEGIN IMMEDIATE");
  for (let time = 0; time <= TRIES_BEFORE_ASIDE; time++) {
    await expect(archive.takeIn(rows, 1)).rejects.toMatchObject({ code: "SQLITE_BUSY" });
  }
  expect(await archive.transcript(ANNA, 10)).toEqual([]);
  other.exec("ROLLBACK");
  expect(await archive.takeIn(rows, 1)).toEqual({ taken: 1, setAside: [] });
  expect(await archive.listSetAside(10)).toEqual([]);
});

test("rows up to one that fails for unknown reasons are kept; that one waits for its turn", async () => {
  other.exec("ALTER TABLE turns RENAME TO turns_elsewhere");
  const rows = journalRows(ANNA, [wrote("một"), TURN, wrote("hai")]);
  expect(await archive.takeIn(rows, 1)).toEqual({ taken: 1, setAside: [] });
  await expect(archive.takeIn(rows.slice(1), 1)).rejects.toThrow("no such table");
  other.exec("ALTER TABLE turns_elsewhere RENAME TO turns");
  expect(await archive.takeIn(rows.slice(1), 1)).toEqual({ taken: 2, setAside: [] });
  expect(await archive.transcript(ANNA, 10)).toHaveLength(2);
});

test("a row that goes on failing for unknown reasons is set aside in the end", async () => {
  other.exec("ALTER TABLE turns RENAME TO turns_elsewhere");
  const rows = journalRows(ANNA, [TURN, wrote("hai")]);
  for (let time = 1; time < TRIES_BEFORE_ASIDE; time++) {
    await expect(archive.takeIn(rows, 1)).rejects.toThrow("no such table");
  }
  const told = await archive.takeIn(rows, 1);
  expect(told).toMatchObject({ taken: 2, setAside: [{ number: 1 }] });
  expect(await archive.transcript(ANNA, 10)).toHaveLength(1);
});

test("an archive that was closed takes nothing in and says so", async () => {
  await archive.close();
  const rows = journalRows(ANNA, [wrote("một")]);
  for (let time = 0; time <= TRIES_BEFORE_ASIDE; time++) {
    await expect(archive.takeIn(rows, 1)).rejects.toThrow("destroyed");
  }
  archive = await home.open();
  expect(await archive.listSetAside(10)).toEqual([]);
});

const ANNA = "webchat:web:anna";
const TURN = {
  kind: "turn_taken",
  decision: "answer",
  understood: null,
  flow: null,
  step: null,
} as const;

function refuseText(text: string): void {
  other.exec(
    `CREATE TRIGGER refuse BEFORE INSERT ON lines WHEN new.text = '${text}' BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
}
