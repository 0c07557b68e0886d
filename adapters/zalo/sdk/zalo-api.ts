import { z } from "zod";
import type { MayGo } from "../../../bot/channel/channel.ts";
import type { Post } from "../../../bot/channel/post.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { callZalo } from "./call-zalo.ts";
import { endpoint } from "./endpoint.ts";
import type { Pace } from "./pace.ts";
import { ZaloApiError } from "./zalo-api-error.ts";

/** Our client for the OA API of one OA. Throws ZaloApiError and TokenError. */
export type ZaloApi = {
  /** Sends a consulting message ("tin tư vấn") to somebody who wrote in the last 7 days. */
  sendMessage(recipient: Recipient, message: unknown, mayGo?: MayGo): Promise<SentMessage>;
};

export type Recipient =
  | { readonly user_id: string }
  | { readonly anonymous_id: string; readonly conversation_id: string };

export type SentMessage = {
  readonly messageId: string | null;
  /** From which quota it was taken: "reply" is free; null: it is billed. */
  readonly quota: string | null;
};

type Asked = {
  readonly path: string;
  readonly body: unknown;
  readonly mayGo: MayGo | undefined;
};

export function createZaloApi(parts: {
  readonly post: Post;
  readonly apiUrl: string;
  readonly tokens: Pick<AccessTokens, "current" | "after" | "worked">;
  readonly pace: Pace;
  readonly proofKey: string | null;
}): ZaloApi {
  const { tokens, pace, proofKey } = parts;

  async function call({ path, body, mayGo }: Asked, accessToken: string): Promise<unknown> {
    const url = endpoint(parts.apiUrl, path);
    try {
      const answer = await callZalo({ post: parts.post, url, accessToken, proofKey, body, mayGo });
      pace.told(answer.limit, answer.remaining);
      tokens.worked(accessToken);
      return answer.data;
    } catch (error) {
      if (error instanceof ZaloApiError && error.code === TOO_MANY_CALLS) pace.usedUp();
      throw error;
    }
  }

  /** A refused token may have been renewed by another process, or be too old: once more with the next. */
  async function post(asked: Asked): Promise<unknown> {
    await pace.turn();
    const token = await tokens.current();
    try {
      return await call(asked, token);
    } catch (error) {
      if (!isTokenRefused(error)) throw error;
    }
    return call(asked, await tokens.after(token));
  }
  return {
    async sendMessage(recipient, message, mayGo) {
      const path = "user_id" in recipient ? "/v3.0/oa/message/cs" : "/v2.0/oa/message";
      const { message_id, quota } = sent.parse(
        await post({ path, body: { recipient, message }, mayGo }),
      );
      return { messageId: message_id ?? null, quota: quota?.quota_type ?? null };
    },
  };
}

const TOO_MANY_CALLS = -32;

/** The message is out whatever the answer looks like, so nothing in it may be missed. */
const sent = z
  .object({
    message_id: z.string().nullish().catch(null),
    quota: z.object({ quota_type: z.string().nullish() }).nullish().catch(null),
  })
  .catch({});

function isTokenRefused(error: unknown): boolean {
  return error instanceof ZaloApiError && (error.code === -216 || error.code === -220);
}
