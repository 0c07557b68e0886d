import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { printSarif } from "../../bot/cli/check/print-sarif.ts";
import type { Io } from "../../bot/cli/command.ts";
import { runCli } from "../../bot/cli/run-cli.ts";
import type { Finding } from "../../bot/library/finding.ts";
import { flowFile } from "../library/compile-sample.ts";

const dirs: string[] = [];
let dir = "";

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-check-"));
  dirs.push(dir);
  await mkdir(join(dir, "flows"));
});

afterAll(() => Promise.all(dirs.map((it) => rm(it, { recursive: true, force: true }))));

async function check(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: {},
    shippedDir: process.cwd(),
    now: () => Date.parse("2026-11-24T02:00:00Z"),
    columns: () => null,
    lines: () => (async function* () {})(),
  };
  const code = await runCli(["check", ...args], io);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const write = (name: string, text: string) => writeFile(join(dir, `flows/${name}.yaml`), text);

test("errors exit 1; warnings only with --strict; a wrong call exits 2", async () => {
  await write("mau", flowFile("- noi: Một"));
  expect(await check(dir)).toMatchObject({ code: 0 });
  expect(await check(dir, "--strict")).toMatchObject({ code: 1 });
  await write("mau", flowFile("- nói: 0912"));
  expect(await check(dir)).toMatchObject({ code: 1 });
  expect((await check(dir, "--format", "xml")).err).toContain('"xml" is unknown');
  expect(await check(dir, "--frobnicate")).toMatchObject({ code: 2 });
});

test("paths narrow the report, not what is known; a path that is not there is told", async () => {
  await write("mau", flowFile("- chuyển đến: hai"));
  await write("hai", flowFile("- nói: 0912", "", "hai"));
  const one = await check(join(dir, "flows/mau.yaml"), "--library", dir);
  expect(one).toMatchObject({ code: 0, out: expect.stringContaining("0 lỗi") });
  expect(await check("flows", "--library", dir)).toMatchObject({ code: 1 });
  expect(await check("flows/ba.yaml", "--library", dir)).toMatchObject({
    code: 2,
    err: expect.stringContaining('"flows/ba.yaml" is neither a file nor a folder'),
  });
  expect(await check(tmpdir(), "--library", dir)).toMatchObject({
    code: 2,
    err: expect.stringContaining("is not in the library"),
  });
});

test("the text report names the page that explains each kind of finding", async () => {
  await write("mau", flowFile("- nói: 0912"));
  expect((await check(dir)).out).toContain("docs/findings/leading-zero.md");
});

test("--fix mends the file, says what it changed, and has nothing to do the second time", async () => {
  await write("mau", flowFile("- noi: {Cháu} chào ạ  # lời chào"));
  const first = await check(dir, "--fix");
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining("0 lỗi, 0 cảnh báo") });
  expect(first.out).toContain("Đã sửa flows/mau.yaml:8:5  unaccented-keyword  noi → nói");
  const mended = await readFile(join(dir, "flows/mau.yaml"), "utf8");
  expect(mended).toBe(flowFile('- nói: "{Cháu} chào ạ"  # lời chào'));
  expect((await check(dir, "--fix")).out).not.toContain("Đã sửa");
});

test("--fix leaves files alone that were not asked about", async () => {
  await write("mau", flowFile("- noi: Một"));
  await write("hai", flowFile("- noi: Hai", "", "hai"));
  await check("flows/mau.yaml", "--library", dir, "--fix");
  expect(await readFile(join(dir, "flows/hai.yaml"), "utf8")).toContain("noi: Hai");
  expect(await readFile(join(dir, "flows/mau.yaml"), "utf8")).toContain("nói: Một");
});

test("a SARIF log has what SARIF 2.1.0 requires, and points at its rules", async () => {
  await write("mau tiếng", "");
  await write("mau", flowFile("- noi: {Cháu} ơi\n- nói: A\n  nút: []\n  sai: 1"));
  const { out } = await check(dir, "--format", "sarif");
  const log = JSON.parse(out);
  expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringContaining("2.1.0") });
  const [run] = log.runs;
  expect(run.tool.driver.name).toBe("dan-loi");
  const levels = new Set(["none", "note", "warning", "error"]);
  expect(run.results.length).toBeGreaterThan(2);
  for (const result of run.results) {
    expect(result.message.text).not.toBe("");
    expect(levels).toContain(result.level);
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    const [{ physicalLocation }] = result.locations;
    expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w%./-]+$/u);
    expect(run.originalUriBaseIds).toHaveProperty(physicalLocation.artifactLocation.uriBaseId);
    expect(physicalLocation.region.startLine).toBeGreaterThan(0);
    expect(physicalLocation.region.endColumn).toBeGreaterThan(physicalLocation.region.startColumn);
    for (const fix of result.fixes ?? []) {
      expect(fix.artifactChanges[0].replacements[0].deletedRegion.startLine).toBeGreaterThan(0);
    }
  }
  expect(run.results.some((result: { fixes?: unknown }) => result.fixes !== undefined)).toBe(true);
});

test("a SARIF log of nothing is a log still", () => {
  const nothing: readonly Finding[] = [];
  expect(JSON.parse(printSarif(nothing, ".", () => null))).toMatchObject({
    runs: [{ results: [] }],
  });
});

test("a flow that no talk is about is hinted at, once the library has talks", async () => {
  await write("mau", flowFile("- nói: Một"));
  await write("hai", flowFile("- nói: Hai").replace("luồng: mau", "luồng: hai"));
  expect((await check(dir)).out).not.toContain("untried-flow");
  await mkdir(join(dir, "test/conversations"), { recursive: true });
  const talk = "thử: chào\nluồng: mau\nhội thoại:\n  - dân: chào\n  - không có việc\n";
  await writeFile(join(dir, "test/conversations/mau.yaml"), talk);
  const { code, out } = await check(dir);
  expect(out.match(/^flows.*untried-flow.*$/gmu)).toEqual([
    expect.stringContaining("flows/hai.yaml:1:1"),
  ]);
  expect(out).toContain('có dòng "luồng: hai"');
  expect(code).toBe(0);
  // An English talk names its flow, too; one that cannot be read does not stop the check.
  const english = "language: en\ntest: hi\nflow: hai\ntalk:\n  - citizen: chào\n  - no_case\n";
  await writeFile(join(dir, "test/conversations/hai.yaml"), english);
  await writeFile(join(dir, "test/conversations/hong.yaml"), "thử: [");
  expect((await check(dir)).out).not.toContain("untried-flow");
});
