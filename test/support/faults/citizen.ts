import { setTimeout as sleep } from "node:timers/promises";
import { pageBody, signedWebhook, textItem } from "../fake-messenger/signed-webhook.ts";
import { APP_SECRET, PAGE } from "./province.ts";

/** A citizen on Messenger, with the outside's own record of what was accepted. */
export type Citizen = {
  readonly user: string;
  /** Texts that were answered 200, in the order in which they were written. */
  readonly accepted: readonly string[];
  /** Deliveries that were answered otherwise, or not at all. */
  readonly refused: () => number;
  /** Longest time until a delivery was answered 200 or 503, ms. */
  readonly slowest: () => number;
  /** Writes the next text and delivers it, as Meta does, until it is accepted. */
  write(): Promise<void>;
};

/** Longest time a webhook waits for its answer, ms; and the pause before it is delivered again. */
const PATIENCE_MS = 10_000;
const AGAIN_MS = 40;
const GIVE_UP_MS = 30_000;

export function newCitizen(user: string, urlOf: () => string): Citizen {
  const accepted: string[] = [];
  let written = 0;
  let refused = 0;
  let slowest = 0;
  return {
    user,
    accepted,
    refused: () => refused,
    slowest: () => slowest,
    async write() {
      written += 1;
      const text = `${user}-${written}`;
      const body = textBody(user, text);
      const limit = Date.now() + GIVE_UP_MS;
      for (;;) {
        const began = Date.now();
        const status = await deliver(urlOf(), body);
        if (status === 200 || status === 503) slowest = Math.max(slowest, Date.now() - began);
        if (status === 200) break;
        refused += 1;
        if (Date.now() > limit) throw new Error(`"${text}" was not accepted within 30 s`);
        await sleep(AGAIN_MS);
      }
      accepted.push(text);
    },
  };
}

/** The body of a webhook; the text is its id too. */
export function textBody(user: string, text: string): object {
  return pageBody(PAGE, textItem(PAGE, user, `mid-${text}`, text, Date.now()));
}

/** Status of the answer; 0: none came. */
export async function deliver(url: string, body: object): Promise<number> {
  const signed = signedWebhook(body, APP_SECRET);
  try {
    const response = await fetch(`${url}/webhooks/messenger`, {
      method: "POST",
      headers: { ...signed.headers, "content-type": "application/json" },
      body: new Uint8Array(signed.body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
