import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { UsageError } from "../../bot/cli/command.ts";
import { replay as command } from "../../bot/cli/replay.ts";
import { runProgram } from "../support/run-program.ts";

let dir = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-replay-"));
  await mkdir(join(dir, "flows"));
  await writeFile(join(dir, "flows/vong.yaml"), ECHO);
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const sample = (channel: string, name: string) =>
  join(import.meta.dirname, `../adapters/${channel}/samples/${name}.json`);

/** Answers every message with its words. */
const ECHO = `
luồng: vong
tên: Vọng
chủ đề: vneid
bắt đầu khi: bất kỳ
các bước:
  - nói: "Nghe: {tin nhắn}"
`;

async function replay(file: string, channel: string) {
  const lines: unknown[] = [];
  const errors: string[] = [];
  const code = await command.run([file, "--channel", channel, "--library", dir], {
    out: (line) => void lines.push(JSON.parse(line)),
    err: (line) => void errors.push(line),
    env: { DATA_DIR: dir },
    shippedDir: join(import.meta.dirname, "../.."),
    now: () => 1_795_000_000_000,
    columns: () => null,
    lines: () => {
      throw new Error("nobody is asked");
    },
  });
  return { code, lines, errors: errors.join("\n") };
}

async function written(text: string): Promise<string> {
  const file = join(dir, "body.json");
  await writeFile(file, text);
  return file;
}

test.each([
  ["zalo", "user_send_text", "9007199254740993001"],
  ["messenger", "text", "7000000000000001"],
])("a text on %s is shown as read, with what the bot makes of it", async (channel, name, user) => {
  const content = { kind: "text", text: "Mở tài khoản ở đâu?" };
  expect(await replay(sample(channel, name), channel)).toMatchObject({
    code: 0,
    lines: [
      {
        event: { channel, user, content },
        citizen: "citizen_wrote",
        bot: [{ text: "Nghe: Mở tài khoản ở đâu?" }],
      },
    ],
  });
});

test("the program does the same", async () => {
  const file = sample("messenger", "text");
  const ran = await runProgram(["replay", file, "--channel", "messenger", "--library", dir]);
  const { lines } = await replay(file, "messenger");
  expect([ran.code, JSON.parse(ran.out)]).toEqual([0, lines[0]]);
});

test.each([
  ["zalo", "user_send_text-tap"],
  ["messenger", "quick_reply"],
])("a button on %s, sealed for another conversation, is the words on it", async (channel, name) => {
  const { lines } = await replay(sample(channel, name), channel);
  expect(lines).toMatchObject([
    { event: { content: { kind: "tap", label: "iPhone" } }, citizen: "citizen_wrote" },
  ]);
});

test("a batch of Messenger is read whole, Pages that are not set up included", async () => {
  const { code, lines } = await replay(sample("messenger", "batch"), "messenger");
  const ids = ["m_third", "m_first", "m_second", "m_stranger"];
  const told = [...ids.map((id) => ({ event: { id } })), { ignored: "silent" }];
  expect([code, lines]).toMatchObject([0, told]);
});

test.each([
  ["zalo", "user_send_sticker", { citizen: "citizen_sent_media" }],
  ["zalo", "follow", { citizen: "citizen_opened" }],
  ["zalo", "oa_send_text", { ignored: "echo" }],
  ["zalo", "user_withdraw", { citizen: "erasure_ordered" }],
  ["zalo", "test-button-nulls", { ignored: "test" }],
  ["messenger", "location", { citizen: "citizen_sent_location" }],
  ["messenger", "postback-get-started", { citizen: "citizen_opened" }],
  ["messenger", "echo-page-inbox", { ignored: "echo" }],
  ["messenger", "policy_enforcement", { ignored: "policy" }],
  ["messenger", "standby", { ignored: "standby" }],
])("%s %s is told as %j", async (channel, name, told) => {
  expect((await replay(sample(channel, name), channel)).lines).toMatchObject([told]);
});

test("Zalo's probe is nothing, an empty body of Messenger's is foreign", async () => {
  const file = await written("{}");
  expect((await replay(file, "zalo")).lines).toEqual([{ ignored: "probe" }]);
  expect((await replay(file, "messenger")).lines).toEqual([{ ignored: "foreign" }]);
});

test.each(["zalo", "messenger"])(
  "what is no body of %s is refused with exit code 1",
  async (channel) => {
    const { code, errors } = await replay(await written("[]"), channel);
    expect(code).toBe(1);
    expect(errors).toContain(`is no webhook body of ${channel}`);
  },
);

test("an unknown channel and a file that is not there are the caller's mistakes", async () => {
  const file = await written("{}");
  for (const channel of ["webchat", ""]) {
    await expect(replay(file, channel)).rejects.toThrow(UsageError);
  }
  await expect(replay(join(dir, "absent.json"), "zalo")).rejects.toThrow("cannot be read");
});
