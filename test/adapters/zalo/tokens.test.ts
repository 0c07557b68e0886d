import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Channel } from "../../../bot/channel/channel.ts";
import type { OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import { secretsIn } from "./post-event.ts";
import type { RunningZalo } from "./start-zalo.ts";
import { startZalo } from "./start-zalo.ts";
import { CITIZEN, THE_OA } from "./the-oa.ts";

let zalo: RunningZalo;

beforeEach(async () => {
  zalo = await startZalo();
});
afterEach(async () => {
  expect(secretsIn(zalo.log.text())).toEqual([]);
  expect(zalo.log.text()).not.toMatch(/(access|refresh)-[0-9a-f]/);
  await zalo.stop();
});

const HOUR = 3_600_000;
const to = { account: THE_OA.account, user: CITIZEN };
let number = 0;

/** Sends a message of its own; the citizen wrote just before. */
async function send(channel: Channel = zalo.channel): Promise<string> {
  zalo.fake.interact(CITIZEN);
  number += 1;
  const message: OutgoingMessage = {
    id: `${number}`,
    author: "bot",
    text: `tin ${number}`,
    buttons: [],
    attachments: [],
  };
  return channel.send(to, message).then(
    () => "sent",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}

function refreshes(): readonly unknown[] {
  return zalo.fake.calls.filter((it) => it.path.endsWith("access_token")).map((it) => it.answer);
}

const RENEWED = { access_token: expect.any(String) };

test("the first pair comes from the settings and is kept", async () => {
  expect(await send()).toBe("sent");
  expect(zalo.tokens.value(`zalo:${THE_OA.account}:tokens`)).toContain(
    zalo.fake.tokens.pair().refreshToken,
  );
  expect(refreshes()).toEqual([]);
});

test("a pair is refreshed at 20 of its 25 hours, once, with the app's secret", async () => {
  await send();
  zalo.clock.now += 20 * HOUR - 1;
  await send();
  expect(refreshes()).toHaveLength(0);
  zalo.clock.now += 1;
  expect(await Promise.all([send(), send(), send()])).toEqual(["sent", "sent", "sent"]);
  expect(refreshes()).toMatchObject([RENEWED]);
  await send();
  expect(refreshes()).toHaveLength(1);
});

test("with a refresh token alone, the access token is fetched before the first send", async () => {
  const { refreshToken } = zalo.fake.tokens.pair();
  const account = { ...THE_OA, refreshToken };
  const only = zalo.another({ accounts: [account] });
  expect(await send(only)).toBe("sent");
  expect(refreshes()).toMatchObject([RENEWED]);
});

test("an access token that Zalo ends early is exchanged, and the message goes out in the same send", async () => {
  await send();
  zalo.fake.tokens.expire();
  expect(await Promise.all([send(), send(), send()])).toEqual(["sent", "sent", "sent"]);
  expect(refreshes()).toMatchObject([RENEWED]);
});

test("HTTP 401 and -220 mean the same", async () => {
  await send();
  zalo.fake.tokens.expire();
  zalo.fake.fail("send", { kind: "status", status: 401 });
  expect(await send()).toBe("sent");
  zalo.fake.tokens.expire();
  zalo.fake.fail("send", { kind: "error", code: -220 });
  expect(await send()).toBe("sent");
  expect(refreshes()).toHaveLength(2);
});

test("two processes that refresh at the same moment spend one refresh token, and both go on", async () => {
  const other = zalo.another();
  expect(await Promise.all([send(), send(other)])).toEqual(["sent", "sent"]);
  zalo.fake.tokens.expire();
  const sent = await Promise.all([send(), send(other), send(), send(other)]);
  expect(sent).toEqual(["sent", "sent", "sent", "sent"]);
  expect(refreshes()).toMatchObject([RENEWED]);
});

test("two processes that start with a refresh token alone spend it once", async () => {
  const { refreshToken } = zalo.fake.tokens.pair();
  const accounts = [{ ...THE_OA, refreshToken }];
  const [one, two] = [zalo.another({ accounts }), zalo.another({ accounts })];
  expect(await Promise.all([send(one), send(two)])).toEqual(["sent", "sent"]);
  expect(refreshes()).toMatchObject([RENEWED]);
});

test("a process takes over the pair that another one refreshed", async () => {
  const other = zalo.another();
  await send();
  await send(other);
  zalo.clock.now += 21 * HOUR;
  await send(other);
  expect(await send()).toBe("sent");
  expect(refreshes()).toHaveLength(1);
});

test("a stored pair wins over the settings' after a restart", async () => {
  await send();
  const settings = { accounts: [{ ...THE_OA, ...zalo.fake.tokens.pair() }] };
  zalo.fake.tokens.expire();
  await send();
  const restarted = zalo.another(settings);
  expect(await send(restarted)).toBe("sent");
  expect(refreshes()).toHaveLength(1);
});

test("a pair that the operator set anew wins over the stored one, and an older one never comes back", async () => {
  await send();
  const old = { accounts: [{ ...THE_OA, ...zalo.fake.tokens.pair() }] };
  const granted = zalo.fake.tokens.consent();
  const renewed = zalo.another({ accounts: [{ ...THE_OA, ...granted }] });
  expect(await send(renewed)).toBe("sent");
  const rolledBack = zalo.another(old);
  expect(await send(rolledBack)).toBe("sent");
  expect(await send()).toBe("sent");
  expect(refreshes()).toEqual([]);
});

test("without any token every message waits for the operator", async () => {
  const bare = zalo.another({ accounts: [THE_OA] });
  expect(await send(bare)).toBe("token-lost");
  const { accessToken } = zalo.fake.tokens.pair();
  const half = zalo.another({ accounts: [{ ...THE_OA, accessToken }] });
  expect(await send(half)).toBe("sent");
  zalo.fake.tokens.expire();
  expect(await send(half)).toBe("token-lost");
  expect(refreshes()).toEqual([]);
});

test("a token that is refused right after its refresh is not exchanged again and again", async () => {
  await send();
  const refusal = { kind: "error", code: -216 } as const;
  zalo.fake.fail("send", refusal, refusal, refusal, refusal);
  expect(await send()).toBe("token-expired");
  expect(await send()).toBe("token-expired");
  expect(await send()).toBe("token-expired");
  expect(refreshes()).toHaveLength(1);
  expect(await send()).toBe("sent");
});
