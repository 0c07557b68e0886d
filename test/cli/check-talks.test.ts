import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import type { Io } from "../../bot/cli/command.ts";
import { runCli } from "../../bot/cli/run-cli.ts";
import { createFolder } from "../sources/library-folder.ts";

const undo: (() => void)[] = [];

afterAll(() => {
  for (const clear of undo) clear();
});

const VIETNAMESE = {
  "intents/a.yaml": "chủ đề: vneid\ný định:\n  hoi_mau: {ví dụ: [cho hỏi mẫu]}\n",
  "flows/mau.yaml": `luồng: mau
tên: Mẫu
chủ đề: vneid
bắt đầu khi: [hoi_mau]
các bước:
  - bước: hoi
    chọn: ~
    câu hỏi: Cần gì ạ?
    lựa chọn: [{nhãn: Một, đến: mot}, {nhãn: Hai, đến: hai}, {nhãn: Ba, đến: ba}]
  - bước: mot
    nói: Một ạ.
  - hết: {}
  - bước: hai
    nói: Hai ạ.
  - hết: {}
  - bước: ba
    nói: Ba ạ.
`,
  "test/conversations/mau.yaml":
    "thử: hỏi\nluồng: mau\nhội thoại:\n  - dân: cho hỏi mẫu\n  - dân: một\n  - bot nói: Một\n",
};

const ENGLISH: typeof VIETNAMESE = {
  "intents/a.yaml": "language: en\ntopic: vneid\nintents:\n  hoi_mau: {examples: [cho hỏi mẫu]}\n",
  "flows/mau.yaml": `language: en
flow: mau
title: Mẫu
topic: vneid
starts_on: [hoi_mau]
steps:
  - id: hoi
    choose: ~
    question: Cần gì ạ?
    options: [{label: Một, to: mot}, {label: Hai, to: hai}, {label: Ba, to: ba}]
  - id: mot
    say: Một ạ.
  - end: {}
  - id: hai
    say: Hai ạ.
  - end: {}
  - id: ba
    say: Ba ạ.
`,
  "test/conversations/mau.yaml":
    "language: en\ntest: ask\nflow: mau\ntalk:\n  - citizen: cho hỏi mẫu\n  - citizen: một\n  - bot_says: Một\n",
};

const TALK = "test/conversations/mau.yaml";

async function untriedIn(files: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const { dir, clear } = createFolder(files);
  undo.push(clear);
  const out: string[] = [];
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => out.push(line),
    env: { DATA_DIR: join(dir, "data") },
    shippedDir: process.cwd(),
    now: () => Date.parse("2026-11-24T02:00:00Z"),
    columns: () => null,
    lines: () => (async function* () {})(),
  };
  await runCli(["check", dir, "--format", "json"], io);
  const lines = out.join("\n").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line)).filter(({ code }) => code === "untried-step");
}

test.each([
  ["Vietnamese", VIETNAMESE, { line: 13, excerpt: "  - bước: hai" }],
  ["English", ENGLISH, { line: 14, excerpt: "  - id: hai" }],
] as const)("check tells which steps no talk comes to: %s", async (_, files, place) => {
  expect(await untriedIn(files)).toEqual([
    expect.objectContaining({
      ...place,
      file: "flows/mau.yaml",
      column: 5,
      length: place.excerpt.length - 4,
      severity: "hint",
      message: 'Chưa hội thoại thử nào tới bước "hai" và 2 bước khác của luồng.',
    }),
  ]);
});

test("nothing is said of steps once talks come to all of them", async () => {
  const more = ["hai", "ba"].map((word) => [
    `test/conversations/${word}.yaml`,
    VIETNAMESE[TALK].replace("dân: một", `dân: ${word}`).replace("nói: Một", `nói: ${word}`),
  ]);
  expect(await untriedIn({ ...VIETNAMESE, ...Object.fromEntries(more) })).toEqual([]);
});

test("nothing is said of steps without a talk, nor in a library with errors", async () => {
  const { [TALK]: _, ...without } = VIETNAMESE;
  expect(await untriedIn(without)).toEqual([]);
  expect(await untriedIn({ ...VIETNAMESE, "flows/hong.yaml": "luồng: hong\n" })).toEqual([]);
});

test("no model is trained for long only to tell steps", async () => {
  const examples = Array.from({ length: 301 }, (_, index) => `câu mẫu thứ ${index}`).join(", ");
  const long = VIETNAMESE["intents/a.yaml"].replace("cho hỏi mẫu", `cho hỏi mẫu, ${examples}`);
  expect(await untriedIn({ ...VIETNAMESE, "intents/a.yaml": long })).toEqual([]);
});
