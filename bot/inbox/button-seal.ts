import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { ButtonAction } from "../message/button.ts";

/** Seals what a button does into the payload that a channel carries, and opens it when it comes back. */
export type ButtonSeal = {
  seal(conversation: string, library: string, action: ButtonAction): string;
  /** Null for a payload that is not ours, was changed, or belongs to another conversation. */
  open(conversation: string, payload: string): OpenedButton | null;
};

export type OpenedButton = { readonly library: string; readonly action: ButtonAction };

/**
 * Payload = base64url(JSON) + "." + the first 16 bytes of an HMAC-SHA256 over conversation and JSON.
 * Zalo and Messenger carry payloads of up to 1,000 characters.
 */
export function createButtonSeal(secret: string): ButtonSeal {
  const macOf = (conversation: string, body: string) =>
    createHmac("sha256", secret).update(`${conversation}\n${body}`).digest().subarray(0, MAC_BYTES);
  return {
    seal(conversation, library, action) {
      const body = Buffer.from(JSON.stringify([library, action])).toString("base64url");
      return `${body}.${macOf(conversation, body).toString("base64url")}`;
    },
    open(conversation, payload) {
      const [body = "", mac = "", ...rest] = payload.split(".");
      const given = Buffer.from(mac, "base64url");
      const right = macOf(conversation, body);
      if (rest.length > 0 || given.length !== right.length) return null;
      return timingSafeEqual(given, right) ? readBody(body) : null;
    },
  };
}

const MAC_BYTES = 16;

/** What we sealed ourselves may still be of an older version of the program. */
function readBody(body: string): OpenedButton | null {
  const parsed = sealed.safeParse(JSON.parse(Buffer.from(body, "base64url").toString()));
  if (!parsed.success) return null;
  const [library, action] = parsed.data;
  return { library, action };
}

const answer = z.object({
  kind: z.literal("answer"),
  flow: z.string(),
  step: z.string(),
  option: z.string(),
});
const open = z.object({
  kind: z.literal("open"),
  flow: z.string(),
  step: z.string().exactOptional(),
});

/** Schema of a button's action, for payloads and for stored events. */
export const buttonAction = z.discriminatedUnion("kind", [
  answer,
  open,
  z.object({ kind: z.literal("side"), asked: z.string(), option: z.string() }),
  z.object({ kind: z.literal("command"), command: z.string() }),
  z.object({ kind: z.literal("faq"), faq: z.string() }),
  z.object({ kind: z.literal("share_location") }),
  z.object({ kind: z.literal("url"), url: z.string() }),
  z.object({ kind: z.literal("call"), phone: z.string() }),
]);

const sealed = z.tuple([z.string(), buttonAction]);
