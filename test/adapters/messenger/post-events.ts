import { signedWebhook } from "../../support/fake-messenger/signed-webhook.ts";
import type { RunningMessenger } from "./start-messenger.ts";
import { CITIZEN, THE_PAGE } from "./the-page.ts";

/** Posts a body with headers of its own; returns the status. */
export async function postEvents(
  messenger: RunningMessenger,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const response = await fetch(messenger.webhookUrl, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.status;
}

/** Posts a body as Meta signs it, or with another secret. */
export function postSigned(
  messenger: RunningMessenger,
  body: object | string,
  appSecret: string = THE_PAGE.appSecret,
): Promise<number> {
  const signed = signedWebhook(body, appSecret);
  return postEvents(messenger, Uint8Array.from(signed.body), signed.headers);
}

/** What of the samples and settings a log must never hold, as far as it holds any. */
export function secretsIn(log: string): readonly string[] {
  const { appSecret, pageToken, verifyToken } = THE_PAGE;
  const words = ["Mở tài khoản", "Tôi là cán bộ", "fbcdn.net", "message_example"];
  return [CITIZEN, appSecret, pageToken, verifyToken, ...words].filter((it) => log.includes(it));
}
