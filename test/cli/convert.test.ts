import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runProgram } from "../support/run-program.ts";

let dir = "";
let file = "";
const FLOW = "luồng: mot # một\ntên: Một\nchủ đề: vneid\ncác bước:\n  - nói: Xin chào ạ.\n";
const ENGLISH =
  "language: en\nflow: mot # một\ntitle: Một\ntopic: vneid\nsteps:\n  - say: Xin chào ạ.\n";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-convert-"));
  await mkdir(join(dir, "flows"));
  file = join(dir, "flows/mot.yaml");
  await writeFile(file, FLOW);
});

afterAll(() => rm(dir, { recursive: true, force: true }));

test("convert prints the file in the other language and leaves it as it is", async () => {
  expect(await runProgram(["convert", "--to", "en", file])).toEqual({
    code: 0,
    out: ENGLISH,
    err: "",
  });
  expect(await readFile(file, "utf8")).toBe(FLOW);
});

test("convert --write writes it, keeps Windows line ends, and leads back", async () => {
  await writeFile(file, FLOW.replaceAll("\n", "\r\n"));
  expect(await runProgram(["convert", "--to", "en", file, "--write"])).toMatchObject({ out: "" });
  expect(await readFile(file, "utf8")).toBe(ENGLISH.replaceAll("\n", "\r\n"));
  await runProgram(["convert", "--to", "vi", file, "--write"]);
  expect(await readFile(file, "utf8")).toBe(FLOW.replaceAll("\n", "\r\n"));
});

test("a file with mistakes is left alone: its findings, exit 1", async () => {
  const broken = join(dir, "flows/hai.yaml");
  await writeFile(broken, "luồng: hai\nxyz: 1\n");
  const { code, out, err } = await runProgram(["convert", "--to", "en", broken, "--write"]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(`${broken}:2:1  unknown-key`);
});

test("what convert does not understand exits 2 with the usage", async () => {
  const wrong = [
    ["--to", "fr", file],
    [file],
    ["--to", "en"],
    ["--to", "en", join(dir, "flows/none.yaml")],
    ["--to", "en", "README.md"],
    ["--to", "en", file, "--frob"],
  ];
  for (const args of wrong) {
    const { code, err } = await runProgram(["convert", ...args]);
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(err).toContain("usage: dan-loi convert");
  }
  expect((await runProgram(["convert", "--help"])).code).toBe(0);
});
