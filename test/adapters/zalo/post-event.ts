import { signEvent } from "../../support/fake-zalo/sign-event.ts";
import type { RunningZalo } from "./start-zalo.ts";
import { CITIZEN, SENT_AT, THE_OA } from "./the-oa.ts";

export type Body = string | Uint8Array<ArrayBuffer>;

/** Posts a body with headers of its own; returns the status. */
export async function postEvent(
  zalo: RunningZalo,
  body: Body,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const response = await fetch(zalo.webhookUrl, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.status;
}

/** Posts a body as Zalo signs it, or with another timestamp, app or key. */
export function postSigned(
  zalo: RunningZalo,
  body: Body,
  { timestamp = `${SENT_AT}`, ...key }: SignedWith = {},
): Promise<number> {
  const signature = signEvent(body, timestamp, { ...THE_OA, ...key });
  return postEvent(zalo, body, { "X-ZEvent-Signature": signature });
}

type SignedWith = {
  readonly timestamp?: string;
  readonly appId?: string;
  readonly oaSecretKey?: string;
};

/** What of the samples and settings a log must never hold, as far as it holds any. */
export function secretsIn(log: string): readonly string[] {
  const secrets = [CITIZEN, "Mở tài khoản", "84900000000", THE_OA.oaSecretKey, THE_OA.appSecret];
  return secrets.filter((secret) => log.includes(secret));
}
