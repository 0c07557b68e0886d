import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { ControlRefusal } from "./control-refusal.ts";

const controlRequest = z.strictObject({ method: z.string(), params: z.unknown().optional() });

export type ControlRequest = {
  readonly method: string;
  /** What the method needs; read by the method's own schema. */
  readonly params?: unknown;
};

/** Largest body, bytes. */
export const CONTROL_BODY_LIMIT = 1024 * 1024;

/** Reads the request out of a POST. Throws ControlRefusal. */
export async function readRequest(message: IncomingMessage): Promise<ControlRequest> {
  if (message.method !== "POST") {
    throw new ControlRefusal(405, "the control socket takes POST requests only");
  }
  const read = controlRequest.safeParse(parse(await readText(message)));
  if (!read.success) {
    throw new ControlRefusal(400, 'a request is {"method": "…", "params": …} and nothing else');
  }
  return read.data;
}

/** What is too much is read to its end too, or the caller would not hear the answer. */
async function readText(message: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of message) {
    if (!(piece instanceof Uint8Array)) continue;
    size += piece.byteLength;
    if (size <= CONTROL_BODY_LIMIT) pieces.push(piece);
  }
  if (size > CONTROL_BODY_LIMIT) {
    throw new ControlRefusal(413, `the request is larger than ${CONTROL_BODY_LIMIT} bytes`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new ControlRefusal(400, "the request is not UTF-8");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlRefusal(400, "the request is not JSON");
  }
}
