import { createHmac } from "node:crypto";

export const APP_SECRET = "bench-app-secret";
export const PAGE_ID = "100200300400500";

type Writer = { readonly user: string; readonly page: string };
type Text = { readonly mid: string; readonly text: string };

export type SignedBody = {
  readonly body: Buffer;
  /** Value of X-Hub-Signature-256. */
  readonly signature: string;
  /** Value of X-Hub-Signature, which Meta still sends for old libraries: SHA-1. */
  readonly oldSignature: string;
};

/**
 * A text message as Messenger delivers it, about 600 bytes with its built-in language detection:
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks
 */
export function webhookBody({ user, page }: Writer, { mid, text }: Text, now: number): SignedBody {
  const message = { mid: mid.padEnd(MID_LENGTH, "x"), text, nlp: NLP };
  const item = { sender: { id: user }, recipient: { id: page }, timestamp: now, message };
  const entry = { time: now, id: page, messaging: [item] };
  const body = Buffer.from(JSON.stringify({ object: "page", entry: [entry] }));
  const sign = (hash: string) => createHmac(hash, APP_SECRET).update(body).digest("hex");
  return { body, signature: `sha256=${sign("sha256")}`, oldSignature: `sha1=${sign("sha1")}` };
}

/** Message ids of the vendor are about this long. */
const MID_LENGTH = 160;

const NLP = {
  intents: [],
  entities: {},
  traits: {
    wit$sentiment: [
      { id: "5ac2b50a-44e4-466e-9d49-bad6bd40092c", value: "neutral", confidence: 0.62 },
    ],
  },
  detected_locales: [{ locale: "vi_VN", confidence: 0.9412 }],
};
