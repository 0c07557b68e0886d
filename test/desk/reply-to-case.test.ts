import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Desk } from "../../bot/desk/desk.ts";
import { REPLY_MOST } from "../../bot/desk/desk.ts";
import { openDesk } from "../../bot/desk/open-desk.ts";
import type { DeskBench } from "./desk-bench.ts";
import { deskBench } from "./desk-bench.ts";

let bench: DeskBench;
let desk: Desk;

beforeEach(async () => {
  bench = await deskBench();
  desk = openDesk(bench.parts);
  await bench.ask(ANNA, "K7-0001");
});

afterEach(() => bench.remove());

test("the officer who has the case replies: the text goes out and stands in the transcript", async () => {
  await desk.claimCase("K7-0001", LAN);
  const result = await desk.replyToCase("K7-0001", LAN, "  Chào bà\0, tôi nghe đây.\r\n");
  expect(result).toEqual({ outcome: "replied" });
  const lines = await bench.archive.transcript(ANNA, 10);
  expect(lines.map((line) => [line.officer, line.text])).toEqual([
    ["lan", "Chào bà, tôi nghe đây."],
  ]);
  const [owed] = await bench.store.claimOutgoing("test", 10, bench.parts.now());
  expect(owed?.draft).toMatchObject({ author: "officer" });
});

test("the same words twice are two replies", async () => {
  await desk.claimCase("K7-0001", LAN);
  expect(await desk.replyToCase("K7-0001", LAN, "Vâng")).toEqual({ outcome: "replied" });
  expect(await desk.replyToCase("K7-0001", LAN, "Vâng")).toEqual({ outcome: "replied" });
  expect(await bench.archive.transcript(ANNA, 10)).toHaveLength(2);
});

test("who has not claimed the case may not reply", async () => {
  const { consumed } = await bench.store.peek(ANNA);
  expect(await desk.replyToCase("K7-0001", LAN, "Chào")).toEqual({ outcome: "not_claimed" });
  await desk.claimCase("K7-0001", MINH);
  expect(await desk.replyToCase("K7-0001", LAN, "Chào")).toEqual({
    outcome: "claimed_by_other",
    officer: MINH,
  });
  expect((await bench.store.peek(ANNA)).consumed).toBe(consumed + 1);
  expect(await bench.archive.transcript(ANNA, 10)).toEqual([]);
});

test("a reply behind a close is not sent, and the officer learns that the case is closed", async () => {
  await desk.claimCase("K7-0001", LAN);
  const results = await Promise.all([
    desk.closeCase("K7-0001", LAN),
    desk.replyToCase("K7-0001", LAN, "Chào"),
  ]);
  expect(results).toEqual([{ outcome: "closed_now" }, { outcome: "closed" }]);
  expect(await bench.archive.transcript(ANNA, 10)).toEqual([]);
});

test("an empty text and one that is too long are refused before anything is entered", async () => {
  await desk.claimCase("K7-0001", LAN);
  for (const text of ["", "  \n ", "\0\u200B"]) {
    expect(await desk.replyToCase("K7-0001", LAN, text)).toEqual({ outcome: "empty_text" });
  }
  expect(await desk.replyToCase("K7-0001", LAN, "🙂".repeat(REPLY_MOST + 1))).toEqual({
    outcome: "text_too_long",
    length: REPLY_MOST + 1,
    most: REPLY_MOST,
  });
  expect((await bench.store.peek(ANNA)).waiting).toBe(0);
});

test("a text of exactly the most characters is sent", async () => {
  await desk.claimCase("K7-0001", LAN);
  const result = await desk.replyToCase("K7-0001", LAN, "🙂".repeat(REPLY_MOST));
  expect(result).toEqual({ outcome: "replied" });
});

const ANNA = "webchat:web:anna";
const LAN = { id: "lan", name: "Nguyễn Thị Lan" };
const MINH = { id: "minh", name: "Trần Minh" };
