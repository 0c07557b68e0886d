import { z } from "zod";

export type Call = {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
};

export type Judged = {
  readonly status: number;
  readonly reply: unknown;
  /** What a citizen would see; null when the call sends no message. */
  readonly message: { readonly user: string; readonly text: string } | null;
};

/**
 * Judges a call as the Send API does: a message of an unknown shape is an error 100, one without a token
 * an error 190. https://developers.facebook.com/docs/messenger-platform/reference/send-api
 */
export function judgeCall(call: Call): Judged {
  if (call.method !== "POST" || !SEND_PATH.test(call.url)) {
    return { status: 200, reply: { success: true }, message: null };
  }
  const sent = sendBody.safeParse(parseJson(call.body));
  if (!sent.success) return refuse(100, `(#100) ${sent.error.issues[0]?.message ?? "bad body"}`);
  const { recipient, message, access_token: token } = sent.data;
  const hasToken = [call.authorization, token, /access_token=./.exec(call.url)?.[0]].some(Boolean);
  if (!hasToken) return refuse(190, "Invalid OAuth access token.");
  messages += 1;
  return {
    status: 200,
    reply: { recipient_id: recipient.id, message_id: `m_fake-${messages}` },
    message: message === undefined ? null : { user: recipient.id, text: message.text },
  };
}

let messages = 0;

const SEND_PATH = /^\/v\d+\.\d+\/(?:\d+|me)\/messages(?:\?|$)/;

const quickReply = z.object({
  content_type: z.literal("text"),
  title: z.string().min(1).max(20),
  payload: z.string().min(1).max(1000),
});

const sendBody = z.object({
  recipient: z.object({ id: z.string().regex(/^\d+$/) }),
  messaging_type: z.enum(["RESPONSE", "UPDATE", "MESSAGE_TAG"]).optional(),
  message: z
    .object({
      text: z.string().min(1).max(1999),
      quick_replies: z.array(quickReply).max(13).optional(),
    })
    .optional(),
  sender_action: z.string().optional(),
  access_token: z.string().optional(),
});

function refuse(code: number, message: string): Judged {
  const error = { message, type: "OAuthException", code, fbtrace_id: "fake" };
  return { status: 400, reply: { error }, message: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
