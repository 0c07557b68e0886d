import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { controlMethods } from "../../bot/admin/control-methods.ts";
import type { Desk } from "../../bot/desk/desk.ts";
import { openDesk } from "../../bot/desk/open-desk.ts";
import type { DeskBench } from "./desk-bench.ts";
import { deskBench } from "./desk-bench.ts";

const ANNA = "webchat:web:anna";
const LAN = { id: "lan", name: "Lan" };

let bench: DeskBench;
let desk: Desk;

beforeEach(async () => {
  bench = await deskBench();
  desk = openDesk(bench.parts);
});

afterEach(() => bench.remove());

test("what is held of a citizen is told by a case's code and by the conversation", async () => {
  await bench.ask(ANNA, "K7-0001");
  await desk.claimCase("K7-0001", LAN);
  await desk.replyToCase("K7-0001", LAN, "Chào ông ạ.");
  const told = await desk.exportData("k7-0001");
  expect(told).toMatchObject({
    outcome: "exported",
    data: {
      conversation: ANNA,
      session: { code: "K7-0001" },
      cases: [{ code: "K7-0001" }],
      lines: [{ text: "Chào ông ạ." }],
    },
  });
  expect(await desk.exportData(ANNA)).toEqual(told);
});

test("all of it is erased, and a case that is open is named", async () => {
  await bench.ask(ANNA, "K7-0001");
  await desk.claimCase("K7-0001", LAN);
  await desk.replyToCase("K7-0001", LAN, "Chào ông ạ.");
  expect(await desk.eraseData(ANNA)).toEqual({ outcome: "erased", open: ["K7-0001"] });
  expect(await desk.exportData(ANNA)).toMatchObject({
    data: { session: { erased: true }, lines: [] },
  });
  await desk.closeCase("K7-0001", LAN);
  expect(await desk.eraseData("K7-0001")).toEqual({ outcome: "erased", open: [] });
});

test("an unknown conversation is neither told nor made by erasing it", async () => {
  for (const name of ["webchat:web:nobody", "K7-9999", "constructor"]) {
    expect(await desk.exportData(name)).toEqual({ outcome: "unknown_conversation" });
    expect(await desk.eraseData(name)).toEqual({ outcome: "unknown_conversation" });
  }
  expect(await bench.store.health(0)).toMatchObject({ waitingEvents: 0 });
});

test("an erasure that waits for its lane is accepted", async () => {
  await bench.ask(ANNA, "K7-0001");
  bench.pauseWorker();
  expect(await desk.eraseData(ANNA)).toEqual({ outcome: "accepted" });
});

test("the control methods export and erase", async () => {
  await bench.ask(ANNA, "K7-0001");
  const methods = controlMethods({ desk, store: bench.store }, bench.parts.now);
  expect(await methods.get("data export")?.call({ of: ANNA })).toMatchObject({
    outcome: "exported",
  });
  expect(await methods.get("data erase")?.call({ of: ANNA })).toMatchObject({ outcome: "erased" });
});
