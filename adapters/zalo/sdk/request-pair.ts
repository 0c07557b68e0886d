import { z } from "zod";
import type { Post } from "../../../bot/channel/post.ts";

export type PairRequest = {
  readonly post: Post;
  readonly url: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly refreshToken: string;
};

export type PairAnswer =
  | {
      readonly kind: "renewed";
      readonly access: string;
      readonly refresh: string;
      /** ms */
      readonly lifetime: number;
    }
  /** The refresh token is spent, too old, or the app is not allowed to. A repeat changes nothing. */
  | { readonly kind: "refused"; readonly code: number }
  /** No answer that we can read. The refresh token may be spent all the same. */
  | { readonly kind: "unreachable"; readonly cause: unknown };

/** ms. Generous: an answer that we do not wait for is a pair that is lost. */
const TIMEOUT = 20_000;
const LIFETIME = 25 * 3_600_000;

/** Changes a refresh token, which is good for one time, for a new pair. Never throws. */
export async function requestPair(request: PairRequest): Promise<PairAnswer> {
  const { appId, appSecret, refreshToken, url } = request;
  const form = new URLSearchParams({
    refresh_token: refreshToken,
    app_id: appId,
    grant_type: "refresh_token",
  });
  try {
    const { status, text } = await request.post(url, {
      headers: {
        secret_key: appSecret,
        "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
      },
      body: form.toString(),
      timeout: TIMEOUT,
    });
    return readAnswer(status, text);
  } catch (cause) {
    return { kind: "unreachable", cause };
  }
}

const pair = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Seconds, as a string. */
  expires_in: z.coerce
    .number()
    .positive()
    .catch(LIFETIME / 1_000),
});
const failure = z.object({
  error: z.union([z.number(), z.string().regex(/^-?\d+$/)]).transform(Number),
});

/** Zalo answers failures with HTTP 200, too. Half a pair is none: it must never replace a whole one. */
function readAnswer(status: number, text: string): PairAnswer {
  const data = parseJson(text);
  const renewed = pair.safeParse(data);
  if (renewed.success) {
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = renewed.data;
    return { kind: "renewed", access, refresh, lifetime: seconds * 1_000 };
  }
  const failed = failure.safeParse(data);
  const code = failed.success ? failed.data.error : 0;
  if (code !== 0 && code !== TOO_MANY_CALLS && status < 500 && status !== 429) {
    return { kind: "refused", code };
  }
  return { kind: "unreachable", cause: new Error(`HTTP ${status}, error ${code}`) };
}

const TOO_MANY_CALLS = -32;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
