import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { runProgram } from "../support/run-program.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";

const TEST_LIMIT_MS = 180_000;

let dir = "";
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-hand-over-"));
  server = await startServer(dir);
  browser = await launchBrowser();
}, TEST_LIMIT_MS);

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

function desk(...args: string[]) {
  return runProgram(["case", ...args], { DATA_DIR: dir });
}

test(
  "a citizen asks for a person, an officer claims, replies and closes while the server runs",
  async () => {
    const page = await (
      await browser.newContext({ viewport: { width: 360, height: 740 } })
    ).newPage();
    await page.goto(`${server.url}/chat`);
    const box = page.getByRole("textbox");
    await box.fill("cài vneid");
    await box.press("Enter");
    await page.getByRole("button", { name: "iPhone" }).click();
    await page.getByText("duyệt VNeID mức 2").waitFor();
    await box.fill("gap can bo");
    await box.press("Enter");
    const told = page.getByText(/mã việc là [A-Z]\d-\d{4}/);
    await told.waitFor();
    const code = /[A-Z]\d-\d{4}/.exec(await told.innerText())?.[0] ?? "";

    const listed = await desk("list");
    expect(listed.out).toContain(code);
    expect(listed.out).toContain("loại_máy=iPhone");
    expect(await desk("reply", code, "vội quá", "--officer", "lan")).toMatchObject({ code: 1 });
    expect(await desk("claim", code, "--officer", "lan", "--name", "Lan")).toMatchObject({
      code: 0,
    });
    const second = await desk("claim", code, "--officer", "hoa", "--name", "Hoa");
    expect(second).toMatchObject({ code: 1 });
    expect(second.out).toContain("Lan");
    expect(await desk("reply", code, "Chào ông, tôi nghe ạ.", "--officer", "lan")).toMatchObject({
      code: 0,
    });
    await page.getByText("Chào ông, tôi nghe ạ.").waitFor();

    // The word is the officer's: the bot keeps silent.
    await box.fill("đã duyệt rồi");
    await box.press("Enter");
    await page.getByText("đã duyệt rồi", { exact: true }).waitFor();
    const shown = await desk("show", code.toLowerCase());
    expect(shown.out).toContain("citizen: đã duyệt rồi");
    expect(await desk("close", code, "--officer", "lan")).toMatchObject({ code: 0 });
    await page.getByText("Cán bộ đã làm xong").waitFor();
    expect(await page.getByText("Bước 1/").count()).toBe(0);

    await page.reload();
    await page.getByText("Chào ông, tôi nghe ạ.").waitFor();
    await page.getByRole("button", { name: "Đã duyệt rồi" }).last().click();
    await page.getByText("Bước 1/").waitFor();
    expect((await desk("list")).out).toContain("no cases");
  },
  TEST_LIMIT_MS,
);
