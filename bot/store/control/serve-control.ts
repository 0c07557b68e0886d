import { lstatSync, unlinkSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { ControlMethod } from "./control-method.ts";
import { ControlRefusal } from "./control-refusal.ts";
import { readRequest } from "./read-request.ts";
import { socketAddress } from "./socket-address.ts";

export type ControlServer = { close(): Promise<void> };

/** How long requests may still be answered once the server is to close. */
const GRACE_MS = 1_000;

/** Method name → method. */
export type ControlMethods = ReadonlyMap<string, ControlMethod>;

/**
 * Lets command-line programs of the same user talk to this process over a unix socket. Only the owner
 * of the data folder may call it: a socket that is in the way is taken for one that a killed process
 * left behind. `complain` hears of methods that failed; the caller is told only that they did.
 */
export async function serveControl(
  path: string,
  methods: ControlMethods,
  complain: (error: unknown) => void,
): Promise<ControlServer> {
  const address = socketAddress(path);
  removeStaleSocket(address);
  const server = createServer((request, response) => {
    answer(request, methods, complain).then(
      (reply) => send(response, reply),
      (error: unknown) => {
        complain(error);
        response.destroy();
      },
    );
  });
  await listen(server, address);
  server.on("error", complain);
  return {
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
      }),
  };
}

function removeStaleSocket(address: string): void {
  const found = lstatSync(address, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isSocket()) {
    throw new Error(`"${address}" is in the way of the control socket: remove or rename it`);
  }
  unlinkSync(address);
}

/** The mask makes the socket the owner's alone from its first moment. */
function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", () => {
      server.off("error", reject);
      resolve();
    });
    const mask = process.umask(0o177);
    try {
      server.listen(address);
    } finally {
      process.umask(mask);
    }
  });
}

type Reply = { readonly status: number; readonly body: string };

async function answer(
  request: IncomingMessage,
  methods: ControlMethods,
  complain: (error: unknown) => void,
): Promise<Reply> {
  try {
    const { method, params } = await readRequest(request);
    const known = methods.get(method);
    if (known === undefined) throw new ControlRefusal(404, `there is no method "${method}"`);
    const result = (await known.call(params)) ?? null;
    return { status: 200, body: JSON.stringify({ result }) };
  } catch (error) {
    if (error instanceof ControlRefusal) return refusal(error.status, error.message);
    complain(error);
    return refusal(500, "the server could not do this; its log says why");
  }
}

function refusal(status: number, message: string): Reply {
  return { status, body: JSON.stringify({ error: message }) };
}

/** Every call has a connection of its own; an unread rest of a body ends with it. */
function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  });
  response.end(body);
}
