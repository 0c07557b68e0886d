import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { controlMethods } from "../../bot/admin/control-methods.ts";
import type { Desk } from "../../bot/desk/desk.ts";
import { openDesk } from "../../bot/desk/open-desk.ts";
import { ControlRefusal } from "../../bot/store/control/control-refusal.ts";
import type { DeskBench } from "./desk-bench.ts";
import { deskBench } from "./desk-bench.ts";

let bench: DeskBench;
let desk: Desk;

beforeEach(async () => {
  bench = await deskBench();
  desk = openDesk(bench.parts);
});

afterEach(() => bench.remove());

test("an officer corrects a verdict, also of a closed case, and editors see it", async () => {
  await bench.judge(ANNA);
  await bench.ask(ANNA, "K7-0001");
  await desk.closeCase("K7-0001", LAN);
  const done = await desk.reviewVerdict(" k7-0001", LAN, "no_sign", "trang của xã");
  expect(done).toEqual({ outcome: "reviewed", said: "scam", verdict: "no_sign" });
  expect(await desk.listScamReviews(30)).toMatchObject({
    outcome: "listed",
    confirmed: 0,
    corrections: [
      {
        code: "K7-0001",
        officer: "lan",
        verdict: "no_sign",
        note: "trang của xã",
        check: { verdict: "scam", codes: ["lookalike"], quotes: ["vneld[.]top"] },
      },
    ],
    waves: [],
  });
});

test("a confirmed verdict is counted, and another officer may see it otherwise", async () => {
  await bench.judge(ANNA);
  await bench.ask(ANNA, "K7-0001");
  await desk.reviewVerdict("K7-0001", LAN, "scam", null);
  expect(await desk.listScamReviews(30)).toMatchObject({ confirmed: 1, corrections: [] });
  await desk.reviewVerdict("K7-0001", { id: "hoa", name: "Hoa" }, "suspicious", "");
  expect(await desk.listScamReviews(30)).toMatchObject({
    confirmed: 0,
    corrections: [{ officer: "hoa", verdict: "suspicious", note: null }],
  });
});

test("a case without a card, and an unknown one, have no verdict to review", async () => {
  await bench.ask(ANNA, "K7-0001");
  expect(await desk.reviewVerdict("K7-0001", LAN, "scam", null)).toEqual({ outcome: "no_card" });
  expect(await desk.reviewVerdict("K7-9999", LAN, "scam", null)).toEqual({
    outcome: "unknown_code",
  });
  const long = await desk.reviewVerdict("K7-0001", LAN, "scam", "a".repeat(2001));
  expect(long).toMatchObject({ outcome: "text_too_long", most: 2000 });
});

test("a review that waits for its lane is accepted", async () => {
  await bench.judge(ANNA);
  await bench.ask(ANNA, "K7-0001");
  bench.pauseWorker();
  expect(await desk.reviewVerdict("K7-0001", LAN, "scam", null)).toEqual({ outcome: "accepted" });
});

test("three conversations about one domain are a wave", async () => {
  for (const conversation of [ANNA, "webchat:web:binh", "zalo:117:chi"]) {
    expect(await desk.listScamReviews(30)).toMatchObject({ waves: [] });
    await bench.judge(conversation);
  }
  expect(await desk.listScamReviews(30)).toMatchObject({
    waves: [{ domain: "vneld.top", conversations: 3, links: 1, accused: 3 }],
  });
});

test("the control methods take a verdict and the list, and refuse what is no verdict", async () => {
  await bench.judge(ANNA);
  await bench.ask(ANNA, "K7-0001");
  const methods = controlMethods({ desk, store: bench.store }, bench.parts.now);
  const params = { code: "K7-0001", officer: LAN, verdict: "no_sign", note: null };
  expect(await methods.get("case verdict")?.call(params)).toMatchObject({ outcome: "reviewed" });
  await expect(
    methods.get("case verdict")?.call({ ...params, verdict: "an toàn" }),
  ).rejects.toBeInstanceOf(ControlRefusal);
  expect(await methods.get("content scam-review")?.call({ days: 30 })).toMatchObject({
    corrections: [{ code: "K7-0001" }],
  });
});

const ANNA = "webchat:web:anna";
const LAN = { id: "lan", name: "Lan" };
