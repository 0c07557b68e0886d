import { z } from "zod";
import type { MayGo } from "../../bot/channel/channel.ts";
import type { Post, PostAnswer } from "../../bot/channel/post.ts";
import { PostError } from "../../bot/channel/post-error.ts";
import { GraphError } from "./graph-error.ts";
import { waitAskedFor } from "./wait-asked-for.ts";
import type { SendBody } from "./wire-message.ts";

/** Where and as whom a Page's messages are sent. */
export type Line = {
  readonly post: Post;
  /** `<graph>/<version>/me/messages` with the proof that we know the app secret. */
  readonly url: string;
  readonly pageToken: string;
  /** ms */
  readonly timeout: number;
};

/** Makes one call; resolves with the message's id, null where Meta gives none. Throws GraphError. */
export async function postMessage(
  line: Line,
  body: SendBody,
  mayGo?: MayGo,
): Promise<string | null> {
  const { status, header, text } = await exchange(line, JSON.stringify(body), mayGo);
  const answer = sendAnswer.safeParse(parseJson(text));
  const error = answer.success ? answer.data.error : undefined;
  // An error inside a 200 is an error.
  if (error !== undefined) {
    throw new GraphError(`Meta's trace is ${error.fbtrace_id ?? "not told"}`, {
      status,
      code: error.code,
      subcode: error.error_subcode,
      isTransient: error.is_transient ?? false,
      inDoubt: status >= 500,
      retryAfter: waitAskedFor(header),
    });
  }
  if (answer.success && status >= 200 && status < 300) return answer.data.message_id ?? null;
  const inDoubt = status < 300 || status >= 500;
  const retryAfter = waitAskedFor(header);
  throw new GraphError("the answer is not Meta's", { status, inDoubt, retryAfter });
}

/** The token goes into a header, so that no log of addresses holds it. */
async function exchange(line: Line, body: string, mayGo?: MayGo): Promise<PostAnswer> {
  const headers = {
    Authorization: `Bearer ${line.pageToken}`,
    "Content-Type": "application/json",
  };
  try {
    return await line.post(line.url, { headers, body, timeout: line.timeout, mayGo });
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    throw new GraphError(error.message, { inDoubt: !error.neverSent });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const number = z.number().optional().catch(undefined);

/**
 *     {"recipient_id":"7000000000000001","message_id":"m_AbC"}
 *     {"error":{"message":"(#10) …","type":"OAuthException","code":10,"error_subcode":2018278,
 *       "is_transient":false,"fbtrace_id":"A1b2"}}
 */
const sendAnswer = z.object({
  message_id: z.string().optional().catch(undefined),
  error: z
    .object({
      code: number,
      error_subcode: number,
      is_transient: z.boolean().optional().catch(undefined),
      fbtrace_id: z
        .string()
        .regex(/^[\w-]{1,60}$/)
        .optional()
        .catch(undefined),
    })
    .optional(),
});
