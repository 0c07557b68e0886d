import type { IncomingMessage } from "node:http";
import { request as httpRequest } from "node:http";
import { z } from "zod";
import type { ControlRequest } from "./read-request.ts";
import { socketAddress } from "./socket-address.ts";

export type ControlAnswer =
  | { readonly outcome: "done"; readonly result: unknown }
  /** `status` as in HTTP: 400 and above. */
  | { readonly outcome: "refused"; readonly status: number; readonly message: string }
  /** No server runs on this data folder. */
  | { readonly outcome: "nobody" }
  /** Somebody listens, but did not answer in time or not in a way that can be read. */
  | { readonly outcome: "failed"; readonly message: string };

const reply = z.union([
  z.strictObject({ result: z.unknown() }),
  z.strictObject({ error: z.string() }),
]);

/** Asks the server behind a control socket; waits at most `timeoutMs` for its answer. */
export async function callControl(
  path: string,
  request: ControlRequest,
  timeoutMs: number,
): Promise<ControlAnswer> {
  const body = JSON.stringify(request);
  try {
    const response = await post(socketAddress(path), body, timeoutMs);
    return read(response.status, response.text);
  } catch (error) {
    return failure(error);
  }
}

type Response = { readonly status: number; readonly text: string };

function post(socketPath: string, body: string, timeoutMs: number): Promise<Response> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const call = httpRequest(
      {
        socketPath,
        method: "POST",
        path: "/",
        agent: false,
        signal,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        },
      },
      (response) => {
        readAll(response).then(
          (text) => resolve({ status: response.statusCode ?? 0, text }),
          reject,
        );
      },
    );
    call.on("error", (error) =>
      reject(signal.aborted ? new Error(`no answer within ${timeoutMs} ms`) : error),
    );
    call.end(body);
  });
}

async function readAll(response: IncomingMessage): Promise<string> {
  response.setEncoding("utf8");
  let text = "";
  for await (const piece of response) text += piece;
  return text;
}

function read(status: number, text: string): ControlAnswer {
  const answer = reply.safeParse(parse(text));
  if (!answer.success) return { outcome: "failed", message: "the answer cannot be read" };
  if ("error" in answer.data) return { outcome: "refused", status, message: answer.data.error };
  return { outcome: "done", result: answer.data.result };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

/** No socket file, or one that a killed process left: nobody listens. */
function failure(error: unknown): ControlAnswer {
  const { code, message } = systemError.parse(error);
  if (code === "ENOENT" || code === "ECONNREFUSED") return { outcome: "nobody" };
  return { outcome: "failed", message };
}

const systemError = z
  .object({ code: z.string().optional().catch(undefined), message: z.string() })
  .catch({ message: "the request failed", code: undefined });
