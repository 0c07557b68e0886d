import { beforeAll, expect, test } from "@jest/globals";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import { readTests } from "../../bot/cli/test/read-tests.ts";
import { runTalk, TALK_START } from "../../bot/cli/test/run-talk.ts";
import type { ChannelKind } from "../../bot/flow/text.ts";
import type { Library } from "../../bot/library/library.ts";
import { libraryOf } from "../support/library-of.ts";

const FLOW = `luồng: nhac
tên: Cài ứng dụng
chủ đề: vneid
bắt đầu khi: [cai]
kênh: [zalo]
bỏ dở sau: 5 ngày
các bước:
  - nhắc sau: Ông bà cài xong chưa ạ?
    sau: 20 giờ
  - nhắc sau: Ông bà còn cần giúp không ạ?
    sau: 47 giờ
  - bước: cai
    hướng dẫn: [{việc: Mở cửa hàng ứng dụng.}]
`;
const INSTALL = "cài ứng dụng vneid";
const HOUR = 3_600_000;

let library: Library;

beforeAll(() => {
  library = libraryOf({
    "flows/nhac.yaml": FLOW,
    "intents/a.yaml": `chủ đề: vneid\ný định:\n  cai: {ví dụ: [${INSTALL}]}\n`,
  });
});

/** Why a free talk on Zalo went wrong; null when it did not. */
function play(lines: readonly string[]) {
  const talk = lines.map((line) => `  - ${line}\n`).join("");
  const content = `thử: mẫu\nkênh: zalo\nphí: 0\nhội thoại:\n${talk}`;
  const read = readTests([{ path: "test/a.yaml", content, shipped: false }], library);
  const [written] = read.tests;
  if (written === undefined) throw new Error(JSON.stringify(read.findings));
  const { failure } = runTalk(library, written);
  return failure && { line: failure.at.line, why: failure.why };
}

/** Begun at 09:00, the first one falls at 05:00 and is said at 07:00, 22 hours later. */
test("a reminder is heard while a talk waits, however long it waits, and costs nothing", () => {
  const start = [`dân: ${INSTALL}`, "chờ: 20 giờ", "bot không nói: xong chưa"];
  for (const wait of ["2 giờ", "3 ngày"]) {
    expect(play([...start, `chờ: ${wait}`, "bot nói: cài xong chưa", "phí: 0"])).toBeNull();
  }
  expect(play([...start, "bot nói: cài xong chưa"])).toMatchObject({ line: 8 });
});

test("a reminder that would be billed is dropped: nothing is heard, nothing is paid", () => {
  // Begun at 23:00, the second one falls at 22:00 and would be said at 07:00, 56 hours later.
  const begun = ["dân: chào", "chờ: 14 giờ", `dân: ${INSTALL}`, "chờ: 34 giờ"];
  const heard = [...begun, "bot nói: cài xong chưa", "chờ: 3 ngày"];
  expect(play([...heard, "bot không nói: còn cần giúp", "phí: 0"])).toBeNull();
});

test.each([
  ["zalo", 47, true],
  ["zalo", 49, false],
  ["messenger", 23, true],
  ["messenger", 25, false],
  ["webchat", 500, true],
] as const)("%s: a sentence after %i hours of silence is free: %s", (channel, hours, free) => {
  expect(closeAfter(channel, hours)).toEqual({ said: true, free });
});

/** The sentence that a closed case brings is sent whenever an officer closes it. */
function closeAfter(channel: ChannelKind, hours: number) {
  const talk = startTalk(library, channel, TALK_START);
  happen(talk, { kind: "citizen_wrote", text: "gặp cán bộ" });
  talk.now += hours * HOUR;
  const code = talk.session?.case?.code ?? "";
  const { bot, free } = happen(talk, { kind: "case_closed", code, officer: "mot" });
  return { said: bot.length > 0, free };
}
