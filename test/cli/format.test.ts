import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { runProgram } from "../support/run-program.ts";

let dir = "";
const MESSY = "luồng: 'mot' # một\ncác bước: [{nói: 'Xin chào ạ.'}]\ntên: Một\nchủ đề: vneid\n";
const TIDY = "luồng: mot # một\ntên: Một\nchủ đề: vneid\ncác bước: [{nói: Xin chào ạ.}]\n";

beforeEach(async () => {
  await rm(dir, { recursive: true, force: true });
  dir = await mkdtemp(join(tmpdir(), "dan-loi-format-"));
  await mkdir(join(dir, "flows"));
  await writeFile(join(dir, "flows/mot.yaml"), MESSY);
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const run = (...args: string[]) => runProgram(["format", "--library", dir, ...args]);

test("format --check names what is not in house style and changes nothing", async () => {
  const { code, out } = await run("--check");
  expect(code).toBe(1);
  expect(out).toBe(`${join(dir, "flows/mot.yaml")}\n1 tệp: 1 chưa đúng kiểu, 0 giữ nguyên.\n`);
  expect(await readFile(join(dir, "flows/mot.yaml"), "utf8")).toBe(MESSY);
});

test("format writes the files, then has nothing left to do", async () => {
  expect((await run(join(dir, "flows/mot.yaml"))).code).toBe(0);
  expect(await readFile(join(dir, "flows/mot.yaml"), "utf8")).toBe(TIDY);
  expect((await run()).out).toBe("1 tệp: 0 đã viết lại, 1 giữ nguyên.\n");
  expect((await run("--check")).code).toBe(0);
});

test("a file with mistakes is left alone, the others are written", async () => {
  await writeFile(join(dir, "flows/hai.yaml"), "ôi: [\n");
  const { code, out, err } = await run();
  expect(code).toBe(1);
  expect(err).toContain("flows/hai.yaml:");
  expect(out).toContain("2 tệp: 1 đã viết lại, 0 giữ nguyên. 1 tệp có lỗi nên để nguyên.");
});

test("what format does not understand exits 2 with the usage", async () => {
  for (const args of [["--frob"], ["no-such-file"], ["README.md"]]) {
    const { code, err } = await run(...args);
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(err).toContain("usage: dan-loi format");
  }
  expect((await run("--help")).out).toContain("--check");
});
