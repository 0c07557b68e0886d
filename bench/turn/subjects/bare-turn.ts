import { createHmac, timingSafeEqual } from "node:crypto";
import { Agent, request } from "node:http";
import { APP_SECRET, PAGE_ID } from "../load/webhook-body.ts";

/** Whether a body carries the signature that it must. */
export function isSigned(body: Buffer, signature: string | undefined): boolean {
  const due = Buffer.from(`sha256=${createHmac("sha256", APP_SECRET).update(body).digest("hex")}`);
  const given = Buffer.from(signature ?? "");
  return due.length === given.length && timingSafeEqual(due, given);
}

/** The one call that a turn makes: says back what was written. Without an address there is none. */
export function callVendor(graphUrl: string, webhook: WebhookBody): void {
  if (graphUrl === "") return;
  const item = webhook.entry?.[0]?.messaging?.[0];
  const body = JSON.stringify({
    recipient: { id: item?.sender?.id },
    messaging_type: "RESPONSE",
    message: { text: item?.message?.text },
  });
  const call = request(`${graphUrl}/v25.0/${PAGE_ID}/messages`, {
    agent,
    method: "POST",
    headers: {
      authorization: "Bearer bench-page-token",
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    },
  });
  call.on("response", (response) => response.resume());
  // Its answer then counts as lost.
  call.on("error", (error) => process.stderr.write(`${error.message}\n`));
  call.end(body);
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export type WebhookBody = {
  readonly entry?: readonly {
    readonly messaging?: readonly {
      readonly sender?: { readonly id?: string };
      readonly message?: { readonly text?: string };
    }[];
  }[];
};
