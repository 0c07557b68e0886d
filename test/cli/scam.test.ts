import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { z } from "zod";
import { runProgram } from "../support/run-program.ts";

let dir = "";
const path = (name: string) => join(dir, name);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-scam-"));
  const lines = [{ url: "qua-cua-ba.com.vn" }, { text: "xem ở https://m.qua-cua-ba.com.vn/a nhé" }];
  await writeFile(path("in.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
  await writeFile(path("mine.txt"), "0.0.0.0 qua-cua-ba.com.vn\n");
  await writeFile(path("other.txt"), "khac.com.vn\n");
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const printed = z.object({ verdict: z.string(), reasons: z.array(z.object({ text: z.string() })) });

async function scam(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { out, err, code } = await runProgram(["scam", "--file", path("in.jsonl"), ...args], env);
  const lines = out.split("\n").filter((line) => line !== "");
  return { code, err, judged: lines.map((line) => printed.parse(JSON.parse(line))) };
}

const verdicts = async (...asked: Parameters<typeof scam>) =>
  (await scam(...asked)).judged.map(({ verdict }) => verdict);

test("links of the block list are scams, named after the list", async () => {
  expect(await verdicts([])).toEqual(["no_sign", "no_sign"]);
  const { judged } = await scam([], { SCAM_BLOCK_LIST: path("mine.txt") });
  expect(judged.map(({ verdict }) => verdict)).toEqual(["scam", "scam"]);
  expect(judged[0]?.reasons[0]?.text).toContain("mine[.]txt");
  expect(await verdicts(["--block-list", path("mine.txt")])).toEqual(["scam", "scam"]);
});

test("the option goes before the setting, and a list that cannot be read is named", async () => {
  const set = { SCAM_BLOCK_LIST: path("mine.txt") };
  expect(await verdicts(["--block-list", path("other.txt")], set)).toEqual(["no_sign", "no_sign"]);
  const missing = await scam(["--block-list", path("none.txt")]);
  expect(missing).toMatchObject({ code: 2, judged: [] });
  expect(missing.err).toContain('--block-list "');
});
