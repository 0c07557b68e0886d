import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeLibrary } from "../../bench/check/write-library.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { until } from "../support/until.ts";
import type { ShownItem } from "../support/visitor.ts";
import { newVisitor } from "../support/visitor.ts";

/** Enough that training takes many times as long as an answer. */
const FLOWS = 100;
const INTENTS = "intents/thu-tuc-1.yaml";
const FAQS = "content/faq/dich-vu-cong.yaml";
const QUESTION = "gửi xe máy trong sân trụ sở phường thì có phải trả tiền không";
const ANSWER = "Gửi xe ở sân phường không mất tiền ạ.";

let dir = "";
let library = "";
let server: RunningServer;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "dan-loi-new-library-"));
  library = join(dir, "library");
  writeLibrary(library, FLOWS);
  server = await startServer(dir, { LIBRARY_DIR: library, LOG_LEVEL: "info" });
});

afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

test("citizens are answered while a published library is trained, and by it afterwards", async () => {
  const visitor = await newVisitor(server.url);
  addLines(FAQS, [
    "  - mã: gui-xe-o-phuong",
    `    hỏi: [${QUESTION}]`,
    `    đáp: {chung: "${ANSWER}", en: "Parking at the ward office is free."}`,
    "    căn cứ: [{văn bản: Nội quy trụ sở, ngày xem: 2026-11-20}]",
    "    rà soát trước: 2027-06-30",
  ]);
  addLines(INTENTS, ["# soát lại"]);
  await until(() => server.errors().includes("a new version is being made"));
  for (let asked = 1; asked <= ANSWERS; asked++) {
    await visitor.write(server.url, `m${asked}`, "xin chào");
    await visitor.waitFor(server.url, (items) => answersAmong(items) >= asked);
  }
  expect(server.errors()).not.toContain(IN_USE);
  await until(() => server.errors().includes(IN_USE));
  await visitor.write(server.url, "last", QUESTION);
  await visitor.waitFor(server.url, (items) => items.some(({ text }) => text.includes(ANSWER)));
  expect(server.errors()).not.toContain('"level":50');
});

/** Two could be given while files are read; not so many, were the rest done by the same thread. */
const ANSWERS = 5;
const IN_USE = "a new version is in use";

function answersAmong(items: readonly ShownItem[]): number {
  return items.filter(({ from }) => from === "bot").length;
}

function addLines(path: string, lines: readonly string[]): void {
  const file = join(library, path);
  writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n${lines.join("\n")}\n`);
}
