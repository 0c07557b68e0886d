import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { until } from "../support/until.ts";

const ROOT = join(import.meta.dirname, "../..");
let dir = "";
let stop: () => void = () => undefined;

const flow = (id: string, said: string) =>
  `luồng: ${id}\ntên: ${id}\nchủ đề: vneid\nbắt đầu khi: [${id}]\ncác bước:\n  - nói: ${said}\n`;
const talk = (id: string, said: string) =>
  `thử: ${id}\nhội thoại:\n  - dân: chạy luồng ${id}\n  - bot nói: ${said}\n`;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-watch-"));
  for (const folder of ["flows", "intents", "test/conversations"]) {
    await mkdir(join(dir, folder), { recursive: true });
  }
  const intents =
    "chủ đề: vneid\ný định:\n  mot: {ví dụ: [chạy luồng mot]}\n  hai: {ví dụ: [chạy luồng hai]}\n";
  await writeFile(join(dir, "intents/vneid.yaml"), intents);
  for (const id of ["mot", "hai"]) {
    await writeFile(join(dir, `flows/${id}.yaml`), flow(id, "Xin mời."));
    await writeFile(join(dir, `test/conversations/${id}.yaml`), talk(id, "xin mời"));
  }
});

afterEach(async () => {
  stop();
  await rm(dir, { recursive: true, force: true });
});

test("after a save, the talks that it can touch are run again, and no others", async () => {
  const program = join(ROOT, "dist/bot/cli/main.js");
  const child = spawn(process.execPath, [program, "test", "--watch", "--library", dir]);
  stop = () => child.kill("SIGKILL");
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  await until(() => out.includes("Ctrl+C"));
  expect(out).toContain("✓ mot");
  expect(out).toContain("2 hội thoại đều đúng.");

  out = "";
  await writeFile(join(dir, "flows/mot.yaml"), flow("mot", "Xin chào."));
  await until(() => out.includes("1 hội thoại đúng, 1 sai."));
  expect(out).toContain("✗ mot");
  expect(out).not.toContain("hai");

  out = "";
  await writeFile(join(dir, "test/conversations/mot.yaml"), talk("mot", "xin chào"));
  await until(() => out.includes("2 hội thoại đều đúng."));
  expect(out).not.toContain("✓ hai");

  out = "";
  await writeFile(join(dir, "flows/mot.yaml"), "luồng: [");
  await until(() => out.includes("flows/mot.yaml:1:"));
});
