import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
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

/** Starts watching; `out` is what was printed since the last save. */
async function startWatching(...paths: string[]) {
  const program = join(ROOT, "dist/bot/cli/main.js");
  const child = spawn(process.execPath, [program, "test", ...paths, "--watch", "--library", dir]);
  stop = () => child.kill("SIGKILL");
  const watching = { child, out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    watching.out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    watching.err += String(chunk);
  });
  await until(() => watching.out.includes("Ctrl+C"));
  return watching;
}

test("after a save, the talks that it can touch are run again, and no others", async () => {
  const watching = await startWatching();
  expect(watching.out).toContain("✓ mot");
  expect(watching.out).toContain("2 hội thoại đều đúng.");

  watching.out = "";
  await writeFile(join(dir, "flows/mot.yaml"), flow("mot", "Xin chào."));
  await until(() => watching.out.includes("1 hội thoại đúng, 1 sai."));
  expect(watching.out).toContain("✗ mot");
  expect(watching.out).not.toContain("hai");

  watching.out = "";
  await writeFile(join(dir, "test/conversations/mot.yaml"), talk("mot", "xin chào"));
  await until(() => watching.out.includes("2 hội thoại đều đúng."));
  expect(watching.out).not.toContain("✓ hai");
});

test("mistakes do not end it: they are told, and once mended the talks are tried again", async () => {
  const watching = await startWatching();
  watching.out = "";
  await writeFile(join(dir, "flows/mot.yaml"), "luồng: [");
  await until(() => watching.out.includes("Nội dung còn lỗi nên chưa thử lại."));
  expect(watching.out).toContain("flows/mot.yaml:1:");

  watching.out = "";
  await writeFile(join(dir, "flows/mot.yaml"), flow("mot", "Xin chào."));
  await until(() => watching.out.includes("1 hội thoại đúng, 1 sai."));

  watching.out = "";
  await writeFile(join(dir, "test/conversations/mot.yaml"), "thử: mot\nhội thoại:\n  - ông: a\n");
  await until(() => watching.out.includes("1 hội thoại đều đúng. 1 tệp còn lỗi nên chưa thử."));
  expect(watching.out).toContain("test/conversations/mot.yaml:3:");
});

test("a file that is put in place of the one named is seen, and so is its absence", async () => {
  const file = join(dir, "test/conversations/mot.yaml");
  const watching = await startWatching(file);
  for (const said of ["xin lỗi", "xin chúc"]) {
    watching.out = "";
    await writeFile(join(dir, "moi.yaml"), talk("mot", said));
    await rename(join(dir, "moi.yaml"), file);
    await until(() => watching.out.includes("0 hội thoại đúng, 1 sai."));
    expect(watching.out).toContain(`✗ bot nói: ${said}`);
  }
  watching.out = "";
  await rm(file);
  await until(() => watching.out.includes("Chưa thử được"));
  await writeFile(file, talk("mot", "xin mời"));
  await until(() => watching.out.includes("1 hội thoại đều đúng."));
});

test("Ctrl+C ends it without a word of complaint", async () => {
  const watching = await startWatching();
  const ended = once(watching.child, "exit");
  watching.child.kill("SIGINT");
  const [code, signal] = await ended;
  expect(code ?? signal).toBe("SIGINT");
  expect(watching.err).toBe("");
});
