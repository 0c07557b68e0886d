import { beforeAll, expect, test } from "@jest/globals";
import { reportTurn } from "../../bot/cli/chat/report-turn.ts";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import type { Library } from "../../bot/library/library.ts";
import { MONDAY_MORNING, play, playLast, saidIn } from "../support/play.ts";
import { loadEveryKind } from "./every-kind/load-every-kind.ts";

let library: Library;

beforeAll(async () => {
  library = await loadEveryKind();
});

const CODE = "H29.15.8-240305-0042";
const TO_CODE = ["tra cứu hồ sơ", "phường Cửa Nam, Hà Nội"];

function startedLookUp() {
  const talk = startTalk(library, "webchat", MONDAY_MORNING);
  for (const text of [...TO_CODE, CODE]) happen(talk, { kind: "citizen_wrote", text });
  const [request] = talk.lookUps.splice(0);
  if (request === undefined) throw new Error("nothing was asked outside");
  return { talk, request };
}

const words = (bot: readonly { readonly text: string }[]) => bot.map(({ text }) => text).join("\n");

test("the library's own look-ups answer within the turn", async () => {
  const report = await playLast(library, TO_CODE);
  expect(saidIn(report)).toContain("Ở phường Cửa Nam, Hà Nội. Giờ làm việc hôm nay: 0");
  expect(report).toMatchObject({ at: { step: "hoi-ma" } });
});

test("an old province is known by its new name, a place without a commune takes the other way", async () => {
  const old = await playLast(library, ["tra cứu hồ sơ", "xã Tề Lỗ, Vĩnh Phúc"]);
  expect(saidIn(old)).toContain("Ở xã Tề Lỗ, Phú Thọ.");
  const unknown = await playLast(library, ["tra cứu hồ sơ", "ngoài đồng"]);
  expect(saidIn(unknown)).toContain("Chưa rõ nơi ở ạ.");
});

test("in a script a look-up that is not set up takes the way of its failure", async () => {
  const report = await playLast(library, [...TO_CODE, CODE]);
  expect(saidIn(report)).toContain("đang tra cứu");
  expect(saidIn(report)).toContain("Chưa tra được hồ sơ ạ.");
  expect(JSON.stringify(report)).not.toContain(`"mã"`);
});

test("while it is looked up nothing waits, and what the flow knows is reported without what is secret", () => {
  const { talk } = startedLookUp();
  const report = reportTurn(talk, "", null);
  expect(report.at).toBeNull();
  expect(report.slots).toMatchObject({ xã: "phường Cửa Nam", tỉnh: "Hà Nội" });
  expect(JSON.stringify(report)).not.toContain(CODE);
  talk.now += 25 * 3_600_000;
  expect(reportTurn(talk, "", null)).toMatchObject({ at: null, slots: {} });
});

test("the result comes back as an event and the flow goes on; a second one changes nothing", () => {
  const { talk, request } = startedLookUp();
  expect(request).toMatchObject({ lookUp: "dossier_status", inputs: { dossier: CODE } });
  const result = { status: "đang xử lý", updated: "2026-11-20", office: "Phường Cửa Nam" };
  const finished = { kind: "look_up_finished", id: request.id, result } as const;
  expect(words(happen(talk, finished).bot)).toBe("Hồ sơ đang xử lý, ở Phường Cửa Nam.");
  expect(talk.timers.size).toBe(0);
  expect(happen(talk, finished).bot).toEqual([]);
});

test("a look-up that was lost is asked for again, and given up in time", () => {
  const { talk, request } = startedLookUp();
  const [first] = talk.timers;
  if (first === undefined) throw new Error("no timer");
  const [timer, due] = first;
  expect(due).toBe(MONDAY_MORNING + 3_000);
  talk.now = due;
  expect(happen(talk, { kind: "timer_fired", timer }).bot).toEqual([]);
  expect(talk.lookUps).toEqual([{ ...request }]);
  talk.now = MONDAY_MORNING + 10_000;
  expect(words(happen(talk, { kind: "timer_fired", timer }).bot)).toContain("Chưa tra được");
});

test("what is said while a look-up is under way is answered, and its result is kept for later", () => {
  const { talk, request } = startedLookUp();
  expect(words(happen(talk, { kind: "citizen_wrote", text: "alo" }).bot)).toContain("tra cứu");
  for (const text of ["cài vneid", "có"]) happen(talk, { kind: "citizen_wrote", text });
  const result = { status: "xong", updated: "2026-11-20", office: "Phường A" };
  expect(happen(talk, { kind: "look_up_finished", id: request.id, result }).bot).toEqual([]);
  const back = happen(talk, { kind: "citizen_wrote", text: "hủy" });
  expect(words(back.bot)).toContain("Hồ sơ xong, ở Phường A.");
});

test("going back leaves a look-up; its result is not waited for any more", async () => {
  const { talk, request } = startedLookUp();
  happen(talk, { kind: "citizen_wrote", text: "quay lại" });
  expect(talk.timers.size).toBe(0);
  const result = { status: "xong", updated: "2026-11-20", office: "Phường A" };
  expect(happen(talk, { kind: "look_up_finished", id: request.id, result }).bot).toEqual([]);
  const reports = await play(library, [...TO_CODE]);
  expect(reports).toHaveLength(2);
});
