import type { ChannelLine, VendorLine } from "./channel-line.ts";
import { TOO_MANY } from "./fake-messenger/graph-failure.ts";
import { newMessengerCitizen, postSigned } from "./fake-messenger/messenger-citizen.ts";
import { pageBody } from "./fake-messenger/signed-webhook.ts";
import { startFakeMessenger } from "./fake-messenger/start-fake-messenger.ts";
import { startFakeZalo } from "./fake-zalo/start-fake-zalo.ts";
import { newVisitor } from "./visitor.ts";

const PAGE = { account: "100200300400500", appSecret: "test-app-secret", pageToken: "EAAGtest" };
const PSID = "7000000000000001";

/** Messenger with a Page and one citizen; `serverUrl` is asked for once the server runs. */
export async function openMessengerLine(serverUrl: () => string): Promise<VendorLine> {
  const fake = await startFakeMessenger({ pages: [PAGE], now: Date.now });
  const citizen = newMessengerCitizen(fake, PAGE, PSID);
  const webhook = () => `${serverUrl()}/webhooks/messenger`;
  return {
    settings: {
      MESSENGER_APP_SECRET: PAGE.appSecret,
      MESSENGER_VERIFY_TOKEN: "verify-me",
      MESSENGER_PAGE_ID: PAGE.account,
      MESSENGER_PAGE_TOKEN: PAGE.pageToken,
      MESSENGER_GRAPH_URL: fake.url,
    },
    write: async (text) => expectOk(await citizen.write(webhook(), text)),
    texts: async () => citizen.texts(),
    holdNext() {
      const failure = { ...TOO_MANY, headers: { "Retry-After": "6" } };
      fake.failNext({ kind: "refuse", failure });
    },
    async answerOutside() {
      const inbox = { mid: "m_inbox", is_echo: true, app_id: 263902037430900, text: "Tôi đây." };
      const sides = { sender: { id: PAGE.account }, recipient: { id: PSID } };
      const body = pageBody(PAGE.account, { ...sides, timestamp: Date.now(), message: inbox });
      expectOk(await postSigned(webhook(), body, PAGE.appSecret));
    },
    stop: fake.stop,
  };
}

const OA = {
  account: "9007199254740993003",
  appId: "1002003004005006007",
  appSecret: "appSecretForTestsOnly",
  oaSecretKey: "oaSecretForTestsOnly",
};
const ZALO_USER = "9007199254740993001";

/** Zalo with an OA and one citizen. */
export async function openZaloLine(serverUrl: () => string): Promise<VendorLine> {
  const fake = await startFakeZalo(OA);
  const webhook = () => `${serverUrl()}/webhooks/zalo`;
  const pair = fake.tokens.pair();
  let sent = 0;
  const deliver = async (name: string, sides: object, text: string) => {
    sent += 1;
    const message = { text, msg_id: `message-${sent}` };
    const event = { event_name: name, app_id: OA.appId, timestamp: `${Date.now()}`, message };
    expectOk(await fake.deliver(webhook(), { ...event, ...sides }));
  };
  return {
    settings: {
      ZALO_APP_ID: OA.appId,
      ZALO_APP_SECRET: OA.appSecret,
      ZALO_OA_ID: OA.account,
      ZALO_OA_SECRET_KEY: OA.oaSecretKey,
      ZALO_ACCESS_TOKEN: pair.accessToken,
      ZALO_REFRESH_TOKEN: pair.refreshToken,
      ZALO_API_URL: fake.url,
      ZALO_OAUTH_URL: fake.url,
    },
    write: (text) =>
      deliver("user_send_text", { sender: { id: ZALO_USER }, recipient: { id: OA.account } }, text),
    texts: async () => fake.messages.map((it) => it.message.text),
    holdNext: () =>
      fake.fail("send", { kind: "status", status: 502 }, { kind: "status", status: 502 }),
    answerOutside() {
      const sender = { id: OA.account, admin_id: "9007199254740993009" };
      return deliver("oa_send_text", { sender, recipient: { id: ZALO_USER } }, "Tôi đây.");
    },
    stop: fake.stop,
  };
}

/** The web chat, where nobody stands in between. */
export async function openWebLine(serverUrl: () => string): Promise<ChannelLine> {
  const url = serverUrl();
  const visitor = await newVisitor(url);
  let sent = 0;
  return {
    async write(text) {
      sent += 1;
      expectOk((await visitor.write(url, `message-${sent}`, text)).status);
    },
    async texts() {
      const items = await visitor.history(url);
      return items.filter((it) => it.from !== "citizen").map((it) => it.text);
    },
  };
}

function expectOk(status: number): void {
  if (status !== 200) throw new Error(`the server answered with ${status}`);
}
