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
export async function sendWebhook(url: URL, signed: SignedBody, agent: Agent): Promise<Delivered> {
  const sentAt = sharedClock();
  let status = await post(url, signed, agent);
  // The server closed a connection that had idled, just when it was used again.
  if (status === "stale") status = await post(url, signed, agent);
  return { status: status === "stale" ? 0 : status, sentAt, answeredAt: sharedClock() };
}

/** The status of the answer. */
function post(url: URL, signed: SignedBody, agent: Agent): Promise<number | "stale"> {
  return new Promise((resolve) => {
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
      resolve(response.statusCode ?? 0);
      response.resume();
    });
    sent.on("error", () => resolve(sent.reusedSocket ? "stale" : 0));
    sent.end(signed.body);
  });
}
