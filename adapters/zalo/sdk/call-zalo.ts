import { createHmac } from "node:crypto";
import { z } from "zod";
import type { MayGo } from "../../../bot/channel/channel.ts";
import type { Post } from "../../../bot/channel/post.ts";
import { PostError } from "../../../bot/channel/post-error.ts";
import { ZaloApiError } from "./zalo-api-error.ts";

export type ZaloCall = {
  readonly post: Post;
  readonly url: string;
  readonly accessToken: string;
  /** Key of the "app secret proof"; null where it is switched off. */
  readonly proofKey: string | null;
  readonly body: unknown;
  readonly mayGo?: MayGo | undefined;
};

export type ZaloAnswer = {
  /** The answer's `data`. */
  readonly data: unknown;
  /** Calls a minute, all and left; null where Zalo does not tell. */
  readonly limit: number | null;
  readonly remaining: number | null;
};

/** ms. Longer than Zalo needs, short enough for two calls within the outbox's lease of 30 s. */
const TIMEOUT = 7_000;

/** One call of the OA API, once. Throws ZaloApiError. */
export async function callZalo(call: ZaloCall): Promise<ZaloAnswer> {
  const { accessToken, proofKey } = call;
  const headers = {
    "Content-Type": "application/json",
    // A bare header: Zalo does not know "Authorization".
    access_token: accessToken,
    ...(proofKey === null ? {} : { appsecret_proof: proof(accessToken, proofKey) }),
  };
  const { status, text, limit, remaining } = await post(call, headers);
  const answer = readAnswer(text);
  if (status === 401) throw refused(-216, null);
  if (answer === null || status >= 500) {
    throw new ZaloApiError(`no readable answer, HTTP ${status}`, {
      host: "oa",
      code: status === 429 ? -32 : null,
      inDoubt: status !== 429,
    });
  }
  if (answer.error !== 0) throw refused(answer.error, fieldIn(answer.message));
  return { data: answer.data, limit, remaining };
}

async function post(call: ZaloCall, headers: Readonly<Record<string, string>>) {
  try {
    const body = JSON.stringify(call.body);
    const asked = { headers, body, timeout: TIMEOUT, mayGo: call.mayGo };
    const { status, text, header } = await call.post(call.url, asked);
    const limit = numberIn(header("x-ratelimit-limit"));
    return { status, text, limit, remaining: numberIn(header("x-ratelimit-remain")) };
  } catch (cause) {
    const inDoubt = !(cause instanceof PostError && cause.neverSent);
    throw new ZaloApiError("no answer", { host: "oa", code: null, inDoubt, cause });
  }
}

/** Failures come with HTTP 200, too: only `error` tells. */
const answerSchema = z.object({
  error: z.union([z.number(), z.string().regex(/^-?\d+$/)]).transform(Number),
  message: z.string().nullish().catch(null),
  data: z.unknown().optional(),
});

function readAnswer(text: string): z.infer<typeof answerSchema> | null {
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function refused(code: number, field: string | null): ZaloApiError {
  return new ZaloApiError(`refused (${code})`, { host: "oa", code, field });
}

/** Of Zalo's sentence only the field's name is taken: "recipient.user_id is invalid". */
function fieldIn(message: string | null | undefined): string | null {
  return /^([A-Za-z_][\w.]{0,60}) is invalid/.exec(message ?? "")?.[1] ?? null;
}

function proof(accessToken: string, key: string): string {
  return createHmac("sha256", key).update(accessToken).digest("hex");
}

function numberIn(header: string | null): number | null {
  return header !== null && /^\d{1,9}$/.test(header) ? Number(header) : null;
}
