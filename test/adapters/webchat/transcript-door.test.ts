import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { ReadTranscript } from "../../../bot/channel/spoken-line.ts";
import { makePageDir } from "./page-dir.ts";
import type { RunningWebchat } from "./start-webchat.ts";
import { startWebchat } from "./start-webchat.ts";
import { visit } from "./visitor.ts";

let pageDir = "";
let chat: RunningWebchat;

beforeAll(async () => {
  pageDir = await makePageDir();
});
afterEach(() => chat.stop());
afterAll(() => rm(pageDir, { recursive: true }));

const NOON = Date.UTC(2026, 10, 23, 5);

async function start(readTranscript: ReadTranscript): Promise<string> {
  chat = await startWebchat({ pageDir, readTranscript });
  return `${chat.url}/webchat/transcript`;
}

test("a visitor gets the copy of their own talk, as a file that no cache keeps", async () => {
  const asked: string[] = [];
  const url = await start(async (account, user) => {
    asked.push(`${account}:${user}`);
    return [
      { at: NOON, author: "citizen", text: "tôi 76 tuổi" },
      { at: NOON + 60_000, author: "officer", text: "Vâng ạ.\nMời bác." },
      { at: NOON + 120_000, author: "citizen", text: "" },
    ];
  });
  const { cookie, user } = await visit(chat);
  const response = await fetch(url, { headers: { Cookie: cookie } });
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
  expect(response.headers.get("Content-Disposition")).toContain("attachment");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(text).toMatch(/12:00.*23.11.*Tôi: tôi 76 tuổi\r\n/u);
  expect(text).toContain("Cán bộ trả lời: Vâng ạ.\r\n  Mời bác.\r\n");
  expect(text).toContain("Tôi: (không có chữ)");
  expect(asked).toEqual([`web:${user}`]);
});

test("nobody without a cookie of ours gets a copy, and what cannot be read is said so", async () => {
  const url = await start(async () => null);
  expect((await fetch(url)).status).toBe(401);
  const forged = { Cookie: "webchat_visitor=somebody.AAAA" };
  expect((await fetch(url, { headers: forged })).status).toBe(401);
  const { cookie } = await visit(chat);
  const away = await fetch(url, { headers: { Cookie: cookie } });
  expect(away.status).toBe(503);
  expect(await away.json()).toMatchObject({ error: { code: "not-told" } });
  expect((await fetch(url, { method: "POST", headers: { Cookie: cookie } })).status).toBe(405);
});

test("who asks for copies again and again is asked for patience", async () => {
  const url = await start(async () => []);
  const { cookie } = await visit(chat);
  const ask = async () => (await fetch(url, { headers: { Cookie: cookie } })).status;
  for (let count = 0; count < 5; count += 1) expect(await ask()).toBe(200);
  expect(await ask()).toBe(429);
});
