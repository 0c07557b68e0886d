import type { Agent } from "node:http";
import { request } from "node:http";
import { sharedClock } from "../../measure/clock.ts";
import type { SignedBody } from "./webhook-body.ts";

export type Delivered = {
  /** 0 when the connection failed. */
  readonly status: number;
  /** When the request was written and when the answer's head arrived; ms of the shared clock. */
  readonly sentAt: number;
  readonly answeredAt: number;
};

/** Delivers a webhook as the vendor would; never rejects. */
export function sendWebhook(url: URL, signed: SignedBody, agent: Agent): Promise<Delivered> {
  const sentAt = sharedClock();
  return new Promise((resolve) => {
    const done = (status: number): void => resolve({ status, sentAt, answeredAt: sharedClock() });
    const sent = request(url, {
      agent,
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": signed.body.length,
        "x-hub-signature": signed.oldSignature,
        "x-hub-signature-256": signed.signature,
      },
    });
    sent.on("response", (response) => {
      done(response.statusCode ?? 0);
      response.resume();
    });
    sent.on("error", () => done(0));
    sent.end(signed.body);
  });
}
