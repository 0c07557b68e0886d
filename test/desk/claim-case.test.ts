import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Desk } from "../../bot/desk/desk.ts";
import { openDesk } from "../../bot/desk/open-desk.ts";
import type { DeskBench } from "./desk-bench.ts";
import { deskBench } from "./desk-bench.ts";

let bench: DeskBench;
let desk: Desk;

beforeEach(async () => {
  bench = await deskBench();
  desk = openDesk(bench.parts);
});

afterEach(() => bench.remove());

test("a case that was opened a moment ago is listed, shown and claimed", async () => {
  await bench.ask(ANNA, "K7-0001");
  expect(await desk.listCases(["waiting"], 10)).toMatchObject({
    outcome: "listed",
    cases: [{ code: "K7-0001", conversation: ANNA }],
  });
  expect(await desk.claimCase("K7-0001", LAN)).toEqual({ outcome: "claimed" });
  expect((await bench.store.peek(ANNA)).speaker).toMatchObject({ kind: "officer", id: "lan" });
  expect(await desk.showCase("K7-0001", 10)).toMatchObject({
    outcome: "shown",
    case: { status: "claimed", officer: LAN },
    lines: [],
  });
});

test("a code is taken as people say and type it", async () => {
  await bench.ask(ANNA, "K7-0001");
  expect(await desk.claimCase(" k7-0001\n", LAN)).toEqual({ outcome: "claimed" });
});

test("of officers who claim at once exactly one wins, and the others learn who", async () => {
  await bench.ask(ANNA, "K7-0001");
  const officers = ["a", "b", "c", "d"].map((id) => ({ id, name: `Cán bộ ${id}` }));
  const results = await Promise.all(officers.map((it) => desk.claimCase("K7-0001", it)));
  const winners = officers.filter((_, place) => results[place]?.outcome === "claimed");
  expect(winners).toHaveLength(1);
  const [officer] = winners;
  const others = results.filter((result) => result.outcome !== "claimed");
  expect(others).toEqual(Array(3).fill({ outcome: "claimed_by_other", officer }));
  expect((await bench.store.peek(ANNA)).speaker.id).toBe(officer?.id);
});

test("claiming one's own case again is fine and enters no event", async () => {
  await bench.ask(ANNA, "K7-0001");
  await desk.claimCase("K7-0001", LAN);
  const { consumed } = await bench.store.peek(ANNA);
  expect(await desk.claimCase("K7-0001", LAN)).toEqual({ outcome: "claimed" });
  expect(await bench.store.peek(ANNA)).toMatchObject({ consumed, waiting: 0 });
});

test("a claimed case names its officer to whoever comes later", async () => {
  await bench.ask(ANNA, "K7-0001");
  await desk.claimCase("K7-0001", LAN);
  const told = { outcome: "claimed_by_other", officer: LAN };
  expect(await desk.claimCase("K7-0001", MINH)).toEqual(told);
  expect(await desk.closeCase("K7-0001", MINH)).toEqual(told);
});

test("an unknown code is said to be unknown", async () => {
  expect(await desk.claimCase("K7-9999", LAN)).toEqual({ outcome: "unknown_code" });
  expect(await desk.closeCase("", LAN)).toEqual({ outcome: "unknown_code" });
  expect(await desk.showCase("K7-9999", 10)).toEqual({ outcome: "unknown_code" });
});

test("a closed case can be claimed no more, and its conversation can have a new one", async () => {
  await bench.ask(ANNA, "K7-0001");
  await desk.claimCase("K7-0001", LAN);
  expect(await desk.closeCase("K7-0001", LAN)).toEqual({ outcome: "closed_now" });
  expect(await desk.claimCase("K7-0001", MINH)).toEqual({ outcome: "closed" });
  expect(await desk.closeCase("K7-0001", LAN)).toEqual({ outcome: "closed" });
  expect(await desk.replyToCase("K7-0001", LAN, "Chào")).toEqual({ outcome: "closed" });
  await bench.ask(ANNA, "K7-0002");
  expect(await desk.claimCase("K7-0002", MINH)).toEqual({ outcome: "claimed" });
});

test("a case that nobody claimed can be closed", async () => {
  await bench.ask(ANNA, "K7-0001");
  expect(await desk.closeCase("K7-0001", LAN)).toEqual({ outcome: "closed_now" });
  expect((await bench.store.peek(ANNA)).speaker.kind).toBe("bot");
});

test("officers who close at once: one closes, the other finds it closed", async () => {
  await bench.ask(ANNA, "K7-0001");
  const results = await Promise.all([LAN, MINH].map((it) => desk.closeCase("K7-0001", it)));
  expect(results.map((result) => result.outcome).sort()).toEqual(["closed", "closed_now"]);
});

test("a claim behind a close finds the case closed", async () => {
  await bench.ask(ANNA, "K7-0001");
  const results = await Promise.all([
    desk.closeCase("K7-0001", MINH),
    desk.claimCase("K7-0001", LAN),
  ]);
  expect(results).toEqual([{ outcome: "closed_now" }, { outcome: "closed" }]);
});

const ANNA = "webchat:web:anna";
const LAN = { id: "lan", name: "Nguyễn Thị Lan" };
const MINH = { id: "minh", name: "Trần Minh" };
