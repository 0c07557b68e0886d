import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { RunningZalo } from "./start-zalo.ts";
import { startZalo } from "./start-zalo.ts";

const VERIFIER = "KTYE4AwF-0G1xzn_h-8FNIYsmaRf";

let zalo: RunningZalo;

beforeEach(async () => {
  zalo = await startZalo({ zalo: { verifier: VERIFIER } });
});
afterEach(() => zalo.stop());

test("whoever looks at the address gets 200 and nothing else", async () => {
  const response = await fetch(`${zalo.webhookUrl}?hub.challenge=7`);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
  expect((await fetch(zalo.webhookUrl, { method: "HEAD" })).status).toBe(200);
  expect((await fetch(zalo.webhookUrl, { method: "PUT", body: "{}" })).status).toBe(405);
  expect((await fetch(`${zalo.webhookUrl}/more`)).status).toBe(404);
});

test("the page that proves the domain is served under its own code only", async () => {
  const origin = new URL(zalo.webhookUrl).origin;
  const page = await fetch(`${origin}/zalo_verifier${VERIFIER}.html`);
  expect(page.status).toBe(200);
  expect(page.headers.get("Content-Type")).toContain("text/html");
  expect(await page.text()).toContain(
    `<meta name="zalo-platform-site-verification" content="${VERIFIER}" />`,
  );
  expect((await fetch(`${origin}/zalo_verifierOther.html`)).status).toBe(404);
  expect((await fetch(`${origin}/zalo_verifier.html`)).status).toBe(404);
  expect((await fetch(page.url, { method: "POST", body: "{}" })).status).toBe(405);
});

test.each(["zalo_verifierAbC-1.html", "/zalo_verifierAbC-1.html", " AbC-1 "])(
  "the verifier may be set as %j",
  async (verifier) => {
    await zalo.stop();
    zalo = await startZalo({ zalo: { verifier } });
    const { origin } = new URL(zalo.webhookUrl);
    expect((await fetch(`${origin}/zalo_verifierAbC-1.html`)).status).toBe(200);
  },
);

test("without a verifier there is no such page", async () => {
  await zalo.stop();
  zalo = await startZalo();
  const { origin } = new URL(zalo.webhookUrl);
  expect((await fetch(`${origin}/zalo_verifier${VERIFIER}.html`)).status).toBe(404);
});
