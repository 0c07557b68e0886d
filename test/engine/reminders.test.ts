import { beforeAll, expect, test } from "@jest/globals";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import { afterNight } from "../../bot/engine/timers/after-night.ts";
import type { Library } from "../../bot/library/library.ts";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, MONDAY_MORNING, play, playLast, saidIn } from "../support/play.ts";
import { ALLOWANCE } from "./allowance.ts";
import { loadEveryKind } from "./every-kind/load-every-kind.ts";

let library: Library;

beforeAll(async () => {
  library = await loadEveryKind();
});

/** The reminder falls due at 05:00 and moves to 07:00 on Tuesday, 22 hours later. */
const START = ["cài vneid", "Android"];
const REMINDED = "Ông/bà cài xong trên Android chưa ạ?";
const hour = 3_600_000;

test("a reminder fires once, at the end of the night, with the buttons of what waits", async () => {
  const reports = await play(library, [...START, "!wait 21h", "!wait 2h", "!wait 3d"]);
  expect(reports[2]?.bot).toEqual([]);
  expect(saidIn(reports[3])).toBe(REMINDED);
  expect(buttonsOf(reports[3])).toContain("Xong");
  expect(reports[4]?.bot).toEqual([]);
});

test.each([
  [20, 20],
  [21, 31],
  [24, 31],
  [30, 31],
  [31, 31],
])("nobody is woken: hour %i of Monday becomes hour %i", (asked, due) => {
  const midnight = MONDAY_MORNING - 9 * hour;
  expect(afterNight(midnight + asked * hour)).toBe(midnight + due * hour);
});

test("a restart loses no reminder", async () => {
  const report = await playLast(library, [...START, "!restart", "!wait 23h"]);
  expect(saidIn(report)).toBe(REMINDED);
});

test("work that was put aside is still reminded of, with the way back to it", async () => {
  for (const aside of ["menu", "Để sau"]) {
    const report = await playLast(library, [...START, aside, "!wait 23h"]);
    expect(saidIn(report)).toBe(REMINDED);
    expect(buttonsOf(report)).toEqual(["Làm tiếp"]);
  }
});

test.each([
  ["its flow ends", ["Xong", "Xong", "bỏ qua"]],
  ["its flow is cancelled", ["hủy"]],
  ["its flow goes back before it", ["quay lại"]],
  ["an officer speaks", ["gặp cán bộ", "!officer Chào ạ", "!close"]],
  ["the citizen wants no notices", ["ngừng nhắn"]],
])("a reminder is cancelled when %s", async (_, lines) => {
  const report = await playLast(library, [...START, ...lines, "!wait 23h"]);
  expect(report.bot).toEqual([]);
});

test("where sending is not free any more a reminder is dropped and recorded", () => {
  for (const [channel, hours, free] of [
    ["messenger", 25, false],
    ["messenger", 23, true],
    ["zalo", 47, true],
    ["zalo", 49, false],
    ["webchat", 96, true],
  ] as const) {
    const talk = startTalk(library, channel, MONDAY_MORNING);
    for (const text of START) happen(talk, { kind: "citizen_wrote", text });
    const [timer = ""] = talk.timers.keys();
    talk.now += hours * hour;
    const { bot } = happen(talk, { kind: "timer_fired", timer });
    expect({ channel, hours, said: bot.length > 0 }).toEqual({ channel, hours, said: free });
    expect(talk.facts.some(({ kind }) => kind === "reminder_dropped")).toBe(!free);
  }
});

test("check_scam says the card and keeps the verdict", async () => {
  const paste =
    "Công an thông báo: tài khoản VNeID của bạn bị khóa, bấm http://vneid-gov.top/capnhat nhập mã OTP ngay";
  const reports = await play(library, [...START, "Xong", "Xong", paste]);
  expect(saidIn(reports[4])).toContain("Đừng làm theo ạ.");
  const skipped = await playLast(library, [...START, "Xong", "Xong", "bỏ qua"]);
  expect(saidIn(skipped)).not.toContain("Đừng làm theo");
});

test("a flow with a short time of its own is gone after it", async () => {
  const flow = ALLOWANCE["flows/tro-cap.yaml"].replace("cần biết:", "bỏ dở sau: 2 giờ\ncần biết:");
  const short = libraryOf({ ...ALLOWANCE, "flows/tro-cap.yaml": flow });
  const start = ["trợ cấp người già", "76"];
  const before = await playLast(short, [...start, "!wait 1h"]);
  expect(before).toMatchObject({ at: { step: "noi-nhan" } });
  const after = await playLast(short, [...start, "!wait 3h", "làm tiếp"]);
  expect(after).toMatchObject({ at: null, slots: {} });
});
