import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { runProgram } from "../support/run-program.ts";

const TALK = join(import.meta.dirname, "../conversations/cai-vneid-hoi-giua-chung.yaml");

test("a test whose file has its marks apart passes like the one with its marks together", async () => {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-apart-"));
  const file = join(dir, "talk.yaml");
  const content = (await readFile(TALK, "utf8")).normalize("NFD");
  expect(content).not.toBe(content.normalize("NFC"));
  await writeFile(file, content);
  const ran = await runProgram(["test", file]);
  await rm(dir, { recursive: true });
  expect(ran).toMatchObject({ code: 0 });
});
