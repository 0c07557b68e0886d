import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runProgram } from "../support/run-program.ts";

let dir = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-cli-"));
  await mkdir(join(dir, "flows"));
  await writeFile(
    join(dir, "flows/mot.yaml"),
    "luồng: mot\ntên: Một\nchủ đề: vneid\nbắt đầu khi: bất kỳ\ncác bước:\n  - chuyển đến: hai\n",
  );
});

afterAll(() => rm(dir, { recursive: true, force: true }));

test("without a command, and with an unknown one, the usage is printed and the exit code is 2", async () => {
  expect(await runProgram([])).toMatchObject({ code: 2 });
  const unknown = await runProgram(["frobnicate"]);
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('"frobnicate" is no command');
  expect((await runProgram(["help"])).code).toBe(0);
});

test("check tells place, code, excerpt with caret and remedy, and exits 1", async () => {
  const { code, out } = await runProgram(["check", dir]);
  expect(code).toBe(1);
  expect(out).toMatch(/^flows\/mot\.yaml:6:17 {2}unknown-/m);
  expect(out).toContain("6 |   - chuyển đến: hai");
  expect(out).toMatch(/\^\^\^ {4}\S/);
});

test("check prints one JSON object a line for programs", async () => {
  const { out } = await runProgram(["check", "--library", dir, "--format", "json"]);
  const findings = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(findings).toContainEqual(
    expect.objectContaining({ file: "flows/mot.yaml", line: 6, column: 17, severity: "error" }),
  );
});

test("check can be narrowed to a file, and refuses what is not there", async () => {
  const narrowed = await runProgram(["check", "content", "--library", process.cwd()]);
  expect(narrowed).toMatchObject({ code: 0 });
  expect(narrowed.out).not.toContain("intents/");
  expect(await runProgram(["check", "no-such-file"])).toMatchObject({ code: 2 });
});

test("the shipped library has no errors", async () => {
  expect(await runProgram(["check"])).toMatchObject({ code: 0 });
});

test("understand prints what it understood, one object a line", async () => {
  const file = join(dir, "texts.jsonl");
  const texts = ["xin chào", "cai vneid", "nhà tôi đang cháy", "gặp cán bộ"];
  await writeFile(file, texts.map((text) => JSON.stringify({ text })).join("\n"));
  const { code, out } = await runProgram(["understand", "--file", file]);
  expect(code).toBe(0);
  const read = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(read.map((it) => it.text)).toEqual(texts);
  expect(read[0]).toMatchObject({ topic: "greeting", decision: "command", language: "vi" });
  expect(read[1]).toMatchObject({
    topic: "vneid_install",
    intent: "cai_vneid",
    decision: "answer",
  });
  expect(read[2]).toMatchObject({ decision: "officer" });
  expect(read[3]).toMatchObject({ decision: "command" });
});

test("understand refuses lines that are no texts and names them", async () => {
  const file = join(dir, "wrong.jsonl");
  for (const line of ["not json", "[]", '{"text":5}', '{"other":"x"}']) {
    await writeFile(file, `{"text":"a"}\n${line}\n`);
    const { code, err } = await runProgram(["understand", "--file", file]);
    expect(code).toBe(2);
    expect(err).toContain("line 2");
  }
  expect(await runProgram(["understand", "--file", join(dir, "absent")])).toMatchObject({
    code: 2,
  });
});

test("a byte-order mark in front of a file is dropped", async () => {
  const lines = join(dir, "marked.jsonl");
  await writeFile(lines, '\uFEFF{"text":"xin chào"}\n{"text":"gặp cán bộ"}\n');
  for (const command of ["understand", "scam"]) {
    const { code, out } = await runProgram([command, "--file", lines]);
    expect({ command, code, lines: out.trim().split("\n").length }).toEqual({
      command,
      code: 0,
      lines: 2,
    });
  }
  const script = join(dir, "marked.txt");
  await writeFile(script, "\uFEFF# a talk\nxin chào\n");
  const { out } = await runProgram(["chat", "--script", script]);
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).citizen),
  ).toEqual(["xin chào"]);
});
