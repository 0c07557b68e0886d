import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { makePageDir } from "./page-dir.ts";
import type { RunningWebchat } from "./start-webchat.ts";
import { startWebchat } from "./start-webchat.ts";
import { cookieOf, visit } from "./visitor.ts";

let pageDir = "";
let chat: RunningWebchat;

beforeAll(async () => {
  pageDir = await makePageDir();
});
afterEach(() => chat.stop());
afterAll(() => rm(pageDir, { recursive: true }));

test("the page shows the authority's name, with its marks made harmless", async () => {
  chat = await startWebchat({ pageDir, title: 'Phường "A" <b>&' });
  const page = await fetch(`${chat.url}/chat`);
  expect(page.headers.get("Content-Type")).toMatch(/^text\/html; charset=utf-8/);
  const html = await page.text();
  expect(html).toContain("<title>Phường &quot;A&quot; &lt;b&gt;&amp;</title>");
  expect(html).toContain('content="Phường &quot;A&quot; &lt;b&gt;&amp;"');
  expect(html).not.toContain("{{");
});

test("the page is named after the service when no authority is given", async () => {
  chat = await startWebchat({ pageDir });
  expect(await (await fetch(`${chat.url}/chat`)).text()).toContain("<title>Dẫn Lối</title>");
});

test("the page makes a visitor known by a cookie that scripts and other sites cannot use", async () => {
  chat = await startWebchat({ pageDir });
  const page = await fetch(`${chat.url}/chat`);
  const cookie = page.headers.get("Set-Cookie") ?? "";
  expect(cookie).toMatch(/^webchat_visitor=[\w-]+\.[\w-]{43}; Max-Age=31536000; Path=\/; Expires=/);
  expect(cookie).toContain("; HttpOnly");
  expect(cookie).toContain("; SameSite=Lax");
  expect(cookie).not.toContain("Secure");
});

test("the cookie is kept to https where the public address is https", async () => {
  chat = await startWebchat({ pageDir, secureCookies: true });
  const page = await fetch(`${chat.url}/chat`);
  expect(page.headers.get("Set-Cookie")).toContain("; Secure");
  expect(page.headers.get("Strict-Transport-Security")).not.toBeNull();
});

test("a visitor stays the same over loads, and a forged or broken cookie makes a new one", async () => {
  chat = await startWebchat({ pageDir });
  const { cookie, user } = await visit(chat);
  const load = (header: string) => fetch(`${chat.url}/chat`, { headers: { Cookie: header } });
  expect(cookieOf(await load(cookie))).toBe(cookie);
  expect(cookieOf(await load(`webchat_visitor=planted.x; ${cookie}`))).toBe(cookie);
  const forged = [
    `webchat_visitor=${user}`,
    `webchat_visitor=${user}.`,
    `webchat_visitor=.${cookie.split(".")[1]}`,
    `webchat_visitor=other.${cookie.split(".")[1]}`,
    `${cookie}AAAA`,
    "webchat_visitor=",
    "webchat_visitor",
    "webchat_visitor=%00%ff.\u00ff",
  ];
  for (const header of forged) {
    const given = cookieOf(await load(header));
    expect(given).toMatch(/^webchat_visitor=.+\..+/);
    expect(given).not.toContain(user);
  }
});

test("a cookie of another account or secret is nobody's", async () => {
  chat = await startWebchat({ pageDir, account: "other" });
  const foreign = await visit(chat);
  await chat.stop();
  chat = await startWebchat({ pageDir });
  const page = await fetch(`${chat.url}/chat`, { headers: { Cookie: foreign.cookie } });
  expect(cookieOf(page)).not.toContain(foreign.user);
});

test("the page may run nothing but its own script and is never stored", async () => {
  chat = await startWebchat({ pageDir });
  const { headers } = await fetch(`${chat.url}/chat`);
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(headers.get("Strict-Transport-Security")).toBeNull();
  expect(headers.get("Cache-Control")).toBe("no-store");
});

test("files with a hash in their name are kept for a year, unknown ones are 404", async () => {
  chat = await startWebchat({ pageDir });
  const asset = await fetch(`${chat.url}/chat/assets/main-1a2b3c.js`);
  expect(asset.status).toBe(200);
  expect(asset.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect((await fetch(`${chat.url}/chat/assets/none.js`)).status).toBe(404);
  expect((await fetch(`${chat.url}/chat/assets/..%2findex.html`)).status).toBeGreaterThanOrEqual(
    400,
  );
});

test("pictures come from the first folder that has them, and nothing else of it is shown", async () => {
  const own = await mkdtemp(join(tmpdir(), "own-images-"));
  const shipped = await mkdtemp(join(tmpdir(), "shipped-images-"));
  await writeFile(join(own, "a.svg"), "<svg>own</svg>");
  await writeFile(join(shipped, "a.svg"), "<svg>shipped</svg>");
  await writeFile(join(shipped, "b.svg"), "<svg>b</svg>");
  await writeFile(join(shipped, "README.md"), "for editors");
  chat = await startWebchat({ pageDir, imageDirs: [own, shipped] });
  const read = async (name: string) => (await fetch(`${chat.url}/chat/images/${name}`)).text();
  expect(await read("a.svg")).toBe("<svg>own</svg>");
  expect(await read("b.svg")).toBe("<svg>b</svg>");
  expect((await fetch(`${chat.url}/chat/images/README.md`)).status).toBe(404);
  expect((await fetch(`${chat.url}/chat/images/..%2f..%2fetc%2fpasswd`)).status).not.toBe(200);
  await Promise.all([own, shipped].map((dir) => rm(dir, { recursive: true })));
});

test("a page that is not built is named as lacking, and the door says so politely", async () => {
  chat = await startWebchat({ pageDir: join(pageDir, "nowhere") });
  expect(chat.channel.lacks).toEqual([expect.stringContaining("npm run build")]);
  const page = await fetch(`${chat.url}/chat`);
  expect(page.status).toBe(500);
  expect(await page.json()).toMatchObject({ error: { code: "our-fault" } });
});

test("a built page lacks nothing, and only GET is for it", async () => {
  chat = await startWebchat({ pageDir });
  expect(chat.channel.lacks).toEqual([]);
  const wrong = await fetch(`${chat.url}/chat`, { method: "DELETE" });
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get("Allow")).toBe("GET");
});
