import { createHmac } from "node:crypto";

/** A webhook body as Meta sends it: letters beyond ASCII escaped, signed over its bytes. */
export function signedWebhook(
  body: unknown,
  appSecret: string,
): { readonly body: Buffer; readonly headers: { readonly "x-hub-signature-256": string } } {
  const text = typeof body === "string" ? body : escapeLetters(JSON.stringify(body));
  return signedBytes(Buffer.from(text), appSecret);
}

export function signedBytes(body: Buffer, appSecret: string) {
  const digest = createHmac("sha256", appSecret).update(body).digest("hex");
  return { body, headers: { "x-hub-signature-256": `sha256=${digest}` } };
}

function escapeLetters(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A body with items of one Page. */
export function pageBody(account: string, ...messaging: readonly unknown[]): object {
  return { object: "page", entry: [{ id: account, time: 1_795_000_000_000, messaging }] };
}

/** What a citizen wrote, as an item. */
export function textItem(account: string, user: string, mid: string, text: string, at?: number) {
  return {
    sender: { id: user },
    recipient: { id: account },
    timestamp: at ?? 1_795_000_000_000,
    message: { mid, text },
  };
}
