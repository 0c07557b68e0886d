import type { ClientRequest, IncomingMessage } from "node:http";
import { Agent as HttpAgent, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { Post, PostAnswer, PostRequest } from "../channel/post.ts";
import { PostError } from "../channel/post-error.ts";

/**
 * Posting on kept connections, by Node's own client: its fetch costs six times the processor time
 * (docs/decisions/010-sending-without-fetch.md).
 */
export function createPost(): Post {
  const settings = { keepAlive: true, maxSockets: CONNECTIONS };
  const agents = { http: new HttpAgent(settings), https: new HttpsAgent(settings) };
  return (url, asked) => {
    const { headers, body } = asked;
    const length = Buffer.byteLength(body);
    const options = { method: "POST", headers: { ...headers, "Content-Length": length } };
    const request = url.startsWith("https:")
      ? requestHttps(url, { ...options, agent: agents.https })
      : requestHttp(url, { ...options, agent: agents.http });
    return exchange(request, asked);
  };
}

/** As many as the outbox has messages on their way. */
const CONNECTIONS = 64;
/** Vendors answer with a few hundred bytes. */
const ANSWER_BYTES = 1_048_576;

function exchange(
  request: ClientRequest,
  { body, timeout, mayGo }: PostRequest,
): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    let isOut = false;
    const fail = (code: string): void => {
      clearTimeout(late);
      request.destroy();
      reject(new PostError(code, !isOut));
    };
    const late = setTimeout(fail, timeout, "TIMEOUT");
    // The last moment: the next thing that happens is the call of the system that sends.
    const go = (): void => {
      if (mayGo?.() === false) {
        fail("WITHDRAWN");
        return;
      }
      isOut = true;
      request.end(body);
    };
    request.on("socket", (socket) => {
      if (socket.connecting) socket.once(readyEvent(request), go);
      else go();
    });
    request.on("error", (error) => fail(codeOf(error)));
    request.on("response", (response) => {
      read(response, fail, (text) => {
        clearTimeout(late);
        resolve(answerOf(response, text));
      });
    });
  });
}

/** Before TLS is agreed upon nothing of the request goes out. */
function readyEvent({ protocol }: ClientRequest): "connect" | "secureConnect" {
  return protocol === "https:" ? "secureConnect" : "connect";
}

function read(
  response: IncomingMessage,
  fail: (code: string) => void,
  done: (text: string) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > ANSWER_BYTES) fail("TOO_LARGE");
    else chunks.push(chunk);
  });
  response.on("end", () => done(Buffer.concat(chunks).toString()));
  response.on("aborted", () => fail("ECONNRESET"));
  response.on("error", (error) => fail(codeOf(error)));
}

function answerOf(response: IncomingMessage, text: string): PostAnswer {
  return {
    status: response.statusCode ?? 0,
    header(name) {
      const value = response.headers[name];
      return typeof value === "string" ? value : (value?.[0] ?? null);
    },
    text,
  };
}

function codeOf(error: Error): string {
  const word = "code" in error ? error.code : error.name;
  return typeof word === "string" && /^\w{1,40}$/.test(word) ? word : "unknown";
}
