import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runProgram } from "../support/run-program.ts";

let dir = "";

const FLOW = `luồng: tro-cap
tên: Trợ cấp
chủ đề: tai-khoan
bắt đầu khi: [hoi_tro_cap]
cần biết:
  tuổi: {kiểu: tuổi}
các bước:
  - bước: hoi-tuoi
    hỏi: tuổi
    câu hỏi: Bao nhiêu tuổi ạ?
  - bước: noi-nhan
    chọn: ~
    câu hỏi: Nhận ở đâu ạ?
    lựa chọn: [Ngân hàng, Tại nhà]
  - nói: Cảm ơn ạ.
`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-test-"));
  for (const folder of ["flows", "intents", "test/conversations"]) {
    await mkdir(join(dir, folder), { recursive: true });
  }
  await writeFile(join(dir, "flows/tro-cap.yaml"), FLOW);
  await writeFile(
    join(dir, "intents/tai-khoan.yaml"),
    "chủ đề: tai-khoan\ný định:\n  hoi_tro_cap: {ví dụ: [trợ cấp người già]}\n",
  );
});

afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs one talk of the sample library. */
async function play(talk: string, ...args: string[]) {
  const file = join(dir, "talk.yaml");
  await writeFile(file, talk);
  return runProgram(["test", file, "--library", dir, ...args]);
}

const START = "thử: mẫu\nhội thoại:\n  - dân: trợ cấp người già\n";

test("a talk that goes as it is written passes, whatever can be wished for", async () => {
  const { code, out } = await play(
    `${START}  - bot nói: bao nhieu tuoi
  - bot không nói: Nhận ở đâu
  - bot ở: hoi-tuoi
  - ghi nhớ: {tuổi: ~}
  - gửi ảnh
  - bot ở: hoi-tuoi
  - dân: 76
  - ghi nhớ: {tuổi: 76}
  - bấm: Tại nhà
  - không có việc
  - phí: 0
  - chờ: 2 ngày
  - dân: gặp cán bộ
  - có việc
  - có việc: {lý do: yeu_cau}
`,
  );
  expect(out).toBe("✓ mẫu\n\n1 hội thoại đều đúng.\n");
  expect(code).toBe(0);
});

test("a talk that goes otherwise shows its place, what the bot did and what was wanted", async () => {
  const { code, out } = await play(`${START}  - bot ở: hoi-tuoi\n  - bot nói: chúc tết\n`);
  expect(code).toBe(1);
  expect(out).toMatch(/^✗ mẫu\n {2}talk\.yaml:5:5\n/);
  expect(out).toMatch(/“ Bao nhiêu tuổi ạ\? +│ ✓ bot ở: hoi-tuoi/);
  expect(out).toContain("│ ✗ bot nói: chúc tết");
  expect(out).toContain("đang chờ ở bước hoi-tuoi");
});

/** Plays several talks in one go; they are named 0.yaml, 1.yaml … */
async function playAll(talks: readonly string[]) {
  const folder = await mkdtemp(join(dir, "talks-"));
  await Promise.all(talks.map((talk, index) => writeFile(join(folder, `${index}.yaml`), talk)));
  return runProgram(["test", folder, "--library", dir]);
}

test("every kind of wish can fail", async () => {
  const wishes = [
    "bot không nói: bao nhiêu tuổi",
    "bot ở: noi-nhan",
    "ghi nhớ: {tuổi: 5}",
    "có việc",
    "có việc: {nhóm: an_sinh}",
  ];
  const talks = wishes.map((wish) => `${START}  - ${wish}\n`);
  const officer = `${START}  - dân: gặp cán bộ\n  - không có việc\n`;
  const { code, out } = await playAll([...talks, officer]);
  expect(code).toBe(1);
  for (const index of wishes.keys()) expect(out).toContain(`/${index}.yaml:4:5\n`);
  expect(out).toContain("/5.yaml:5:5\n");
});

test("a button that was never shown is told with those that were", async () => {
  const { code, out } = await play(`${START}  - dân: 76\n  - bấm: Bưu điện\n`);
  expect(code).toBe(1);
  expect(out).toContain('Không có nút "Bưu điện"');
  expect(out).toContain("Ngân hàng · Tại nhà");
});

test("a talk marked as wrong must go wrong", async () => {
  const wrong = START.replace("hội thoại", "đúng: không\nhội thoại");
  expect((await play(`${wrong}  - có việc\n`)).code).toBe(0);
  const passed = await play(`${wrong}  - không có việc\n`);
  expect(passed.code).toBe(1);
  expect(passed.out).toContain("đúng: không");
});

test("English keywords say the same", async () => {
  const { code, out } = await play(`language: en
test: in English
flow: tro-cap
channel: zalo
cost: 0
talk:
  - citizen: trợ cấp người già
  - bot_at: hoi-tuoi
  - sends_image
  - citizen: "76"
  - slots: {tuổi: 76}
  - taps: Ngân hàng
  - wait: 1 hour
  - no_case
`);
  expect(out).toBe("✓ in English\n\n1 hội thoại đều đúng.\n");
  expect(code).toBe(0);
});

test("mistakes in a talk's file are findings with places, and it is not run", async () => {
  const broken = [
    ["hội thoại", "hội nghị"],
    ["dân: trợ", "ông: trợ"],
    ["thử: mẫu", "thử: mẫu\nkênh: fax"],
    ["thử: mẫu", "thử: mẫu\nluồng: tro-cap-x"],
    ["thử: mẫu", "thử: mẫu\nphí: 5"],
    ["  - dân", "  - bot ở: hoi-tuoi\n  - dân"],
  ] as const;
  const lines = ["bot ở: hoi-tui", "ghi nhớ: {tuôi: 5}", "chờ: lâu", "dân: a\n    bấm: b"];
  const { code, out } = await playAll([
    ...broken.map(([from, to]) => START.replace(from, to)),
    ...lines.map((line) => `${START}  - ${line}\n`),
  ]);
  expect(code).toBe(1);
  expect(out).toMatch(/^10 tệp còn lỗi nên chưa thử\.$/m);
  const found = [...out.matchAll(/\/(\d+)\.yaml:(\d+):\d+ {2}[a-z-]+ {2}\p{Lu}/gmu)];
  for (const index of broken.keys()) expect(found.map(([, it]) => it)).toContain(`${index}`);
  const onLine4 = found.filter(([, , line]) => line === "4").map(([, it]) => it);
  for (const index of lines.keys()) expect(onLine4).toContain(`${broken.length + index}`);
});

test("a misspelt key of a line is told once, a line of nothing too", async () => {
  const { out } = await play(`${START}  - bot ơi: gì\n  - {}\n`);
  const found = [...out.matchAll(/:(\d+):\d+ {2}([a-z-]+) /gm)].map(([, line, code]) => [
    line,
    code,
  ]);
  expect(found).toEqual([
    ["4", "unknown-key"],
    ["5", "one-thing-a-line"],
  ]);
});

test("without paths the library's own talks are run, and what they do not reach is told", async () => {
  const file = join(dir, "test/conversations/mot.yaml");
  await writeFile(file, `${START}  - dân: 76\n  - bấm: Tại nhà\n`);
  const { code, out } = await runProgram(["test", "--library", dir]);
  expect(code).toBe(0);
  expect(out).toContain("Hội thoại đi qua 3/3 bước, chọn 1/2 lựa chọn.");
  expect(out).toContain('flows/tro-cap.yaml:14:16  chưa ai chọn "Ngân hàng" ở bước "noi-nhan"');
  const json = await runProgram(["test", "--library", dir, "--json"]);
  const lines = json.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ kind: "talk", name: "mẫu", passed: true });
  expect(lines.at(-1)).toMatchObject({ kind: "coverage", steps: { all: 3, tried: 3 } });
});

test("--generated adds the tests that nobody had to write, --help tells of it", async () => {
  const { code, out } = await runProgram(["test", "--library", dir, "--generated"]);
  expect(code).toBe(0);
  // No button came before the first question, and the library has no answer to ask for in between.
  const first = ["back", "repeat", "slow", "officer", "garbage", "image"];
  const tried = [first.map((it) => `hoi-tuoi/${it}`), first.map((it) => `noi-nhan/${it}`)].flat();
  expect(out).toMatch(/^13 bài tự sinh đều đúng\.$/m);
  const json = await runProgram(["test", "--library", dir, "--generated", "--json"]);
  const names = [...json.out.matchAll(/"kind":"generated","name":"tro-cap\/([^"]+)"/g)];
  expect(names.map(([, name]) => name).toSorted()).toEqual(
    [...tried, "noi-nhan/stale-button"].toSorted(),
  );
  expect((await runProgram(["test", "--help"])).out).toContain("--generated");
  expect((await runProgram(["test", "--watch", "--json"])).code).toBe(2);
});

test("unknown options and paths that are not there exit 2 with the usage", async () => {
  for (const args of [["--frob"], ["no-such-file.yaml"], ["--library", "no-such-folder"]]) {
    const { code, err } = await runProgram(["test", ...args]);
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(err).toContain("usage: dan-loi test");
  }
});
