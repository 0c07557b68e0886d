import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { dayInVietnam } from "../../bot/text/day-in-vietnam.ts";
import { runProgram } from "../support/run-program.ts";

const DAY_MS = 86_400_000;
/** Far from the days that are asked for, so that midnight during the test changes nothing. */
const inDays = (days: number) => dayInVietnam(Date.now() + days * DAY_MS);

let dir = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-content-"));
  await mkdir(join(dir, "flows"));
  await mkdir(join(dir, "content/faq"), { recursive: true });
  await writeFile(
    join(dir, "flows/mot.yaml"),
    `luồng: mot\ntên: Một\nchủ đề: vneid\nphụ trách: Tổ một\nrà soát trước: ${inDays(-5)}\n` +
      "các bước:\n  - nói: Chào ạ.\n",
  );
  await writeFile(
    join(dir, "content/faq/vneid.yaml"),
    `chủ đề: vneid\nphụ trách: Tổ hai\nhỏi đáp:\n` +
      `  - {mã: xa, hỏi: [a], đáp: b., rà soát trước: ${inDays(50)}}\n` +
      `  - {mã: gan, hỏi: [c], đáp: d., rà soát trước: ${inDays(10)}}\n` +
      `  - {mã: rieng, phụ trách: Tổ một, hỏi: [e], đáp: f., rà soát trước: ${inDays(20)}}\n`,
  );
  await writeFile(
    join(dir, "content/directory.yaml"),
    `phuong_mau: {tên: Phường, rà soát trước: ${inDays(3)}}\n`,
  );
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const due = (...args: string[]) => runProgram(["content", "due", "--library", dir, ...args]);

test("what is due or past is listed by owner, the most urgent first, with file, line, date and days", async () => {
  const { code, out } = await due();
  expect(code).toBe(0);
  const lines = out.trimEnd().split("\n");
  expect(lines[0]).toBe("Tổ một");
  expect(lines[1]).toMatch(/^ {2}flows\/mot\.yaml:5 {2}\d{4}-\d\d-\d\d {2}quá [56] ngày {2}mot$/);
  expect(lines[2]).toContain("content/faq/vneid.yaml:6");
  expect(lines[3]).toBe("Chưa ghi ai phụ trách");
  expect(lines[4]).toContain("content/directory.yaml:1");
  expect(lines[5]).toBe("Tổ hai");
  expect(lines[6]).toMatch(/vneid\.yaml:5 .* còn (10|9) ngày {2}gan$/);
  expect(lines).toHaveLength(7);
});

test("--within looks further, or at what is past only", async () => {
  expect((await due("--within", "60d")).out).toContain("  xa\n");
  expect((await due("--within", "0d")).out.trimEnd().split("\n")).toHaveLength(2);
  expect(await due("--within", "soon")).toMatchObject({ code: 2 });
});

test("programs get one JSON object a line", async () => {
  const { out } = await due("--json");
  const reviews = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(reviews.map((it) => it.content)).toEqual(["mot", "phuong_mau", "gan", "rieng"]);
  expect(reviews[0]).toMatchObject({ owner: "Tổ một", file: "flows/mot.yaml", line: 5 });
  expect(reviews[1]).toMatchObject({ owner: null });
});

test("nothing due is said in words, and a file that cannot be read is named", async () => {
  const other = await mkdtemp(join(tmpdir(), "dan-loi-content-"));
  await mkdir(join(other, "flows"));
  expect((await runProgram(["content", "due", "--library", other])).out).toContain("Không có");
  await writeFile(join(other, "flows/hong.yaml"), "- không phải luồng\n");
  const broken = await runProgram(["content", "due", "--library", other]);
  expect(broken).toMatchObject({ code: 1 });
  expect(broken.err).toContain("flows/hong.yaml");
  await rm(other, { recursive: true, force: true });
});

test("a word that is nothing to do with content is refused", async () => {
  expect(await runProgram(["content"])).toMatchObject({ code: 2 });
  const wrong = await runProgram(["content", "due", "done"]);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toContain('"done"');
});
