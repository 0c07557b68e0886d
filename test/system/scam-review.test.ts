import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { z } from "zod";
import { launchBrowser } from "../support/browser.ts";
import { runProgram } from "../support/run-program.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";

const TEST_LIMIT_MS = 180_000;
const PASTED =
  "Tài khoản VNeID của bạn bị khoá. Truy cập https://vneid-capnhat.top/a?id=0912345678";

let dir = "";
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-scam-review-"));
  server = await startServer(dir);
  browser = await launchBrowser();
}, TEST_LIMIT_MS);

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

const run = (...args: string[]) => runProgram(args, { DATA_DIR: dir });

/** Another citizen pastes the message and waits for the card; the page stays open. */
async function paste() {
  const page = await (
    await browser.newContext({ viewport: { width: 360, height: 740 } })
  ).newPage();
  await page.goto(`${server.url}/chat`);
  const box = page.getByRole("textbox");
  await box.fill(PASTED);
  await box.press("Enter");
  await page.getByText("Đây là lừa đảo").waitFor();
  return { page, box };
}

test(
  "an officer corrects the card of a case, and editors see it and the wave, while the server runs",
  async () => {
    await paste();
    await paste();
    const { page, box } = await paste();
    await box.fill("gap can bo");
    await box.press("Enter");
    const told = page.getByText(/mã việc là [A-Z]\d-\d{4}/);
    await told.waitFor();
    const code = /[A-Z]\d-\d{4}/.exec(await told.innerText())?.[0] ?? "";

    expect(await run("case", "verdict", code, "sure")).toMatchObject({ code: 2 });
    const note = "trang thử của phường";
    const done = await run("case", "verdict", code, "no_sign", "--note", note, "--officer", "lan");
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain("kept for the editors");

    const listed = await run("content", "scam-review");
    expect(listed).toMatchObject({ code: 0 });
    expect(listed.out).toContain(`said scam, lan says no_sign`);
    expect(listed.out).toContain(note);
    expect(listed.out).toContain("vneid-capnhat.top  conversations: 3, links: 1");
    expect(listed.out).not.toContain("0912345678");

    const { out } = await run("content", "scam-review", "--json");
    expect(answer.parse(JSON.parse(out))).toMatchObject({
      corrections: [{ code, officer: "lan", check: { domain: "vneid-capnhat.top" } }],
      waves: [{ domain: "vneid-capnhat.top", conversations: 3, links: 1, accused: 3 }],
    });
    expect(await run("content", "dance")).toMatchObject({ code: 2 });
    expect(await run("content", "scam-review", "--days", "0")).toMatchObject({ code: 2 });
  },
  TEST_LIMIT_MS,
);

const answer = z.object({ corrections: z.array(z.unknown()), waves: z.array(z.unknown()) });
