import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FakeMessage, FakeOaSettings } from "./fake-oa.ts";
import { ANONYMOUS_PATH, createFakeOa, userOf } from "./fake-oa.ts";
import type { FakeCall, FakeEvent, FakeZalo } from "./fake-zalo.ts";
import type { Answer, PlannedFailure } from "./planned-failure.ts";
import { answerAsPlanned } from "./planned-failure.ts";
import { signEvent } from "./sign-event.ts";

export async function startFakeZalo(settings: FakeOaSettings): Promise<FakeZalo> {
  const now = settings.now ?? Date.now;
  const calls: FakeCall[] = [];
  const planned: PlannedFailure[] = [];
  const unknown: string[] = [];
  const echoes: Promise<unknown>[] = [];
  let echoAddress: string | null = null;
  const oa = createFakeOa(settings, (message) => {
    if (echoAddress === null) return;
    echoes.push(postEvent(echoAddress, echoOf(message, settings, now()), settings).catch(() => 0));
  });

  /** What the call asks for. Its answer is recorded, also where it never arrives. */
  function act(on: PlannedFailure["on"], path: string, request: Received): Answer {
    const result =
      on === "refresh"
        ? oa.tokens.exchange(new URLSearchParams(request.text), request.header("secret_key"))
        : oa.send(path, request.header("access_token"), parseJson(request.text));
    calls.push({ path, body: bodyOf(on, request.text), answer: result });
    return { status: 200, body: JSON.stringify(result) };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    const received = await receive(request);
    const on = PATHS.get(`${request.method} ${path}`);
    if (on === undefined) {
      unknown.push(`${request.method} ${path}`);
      response.writeHead(404).end();
      return;
    }
    const index = planned.findIndex((it) => it.on === on);
    const how = index < 0 ? null : (planned.splice(index, 1)[0]?.how ?? null);
    const before = calls.length;
    const done = await answerAsPlanned(how, () => act(on, path, received), request.socket);
    if (calls.length === before) calls.push({ path, body: bodyOf(on, received.text), answer: how });
    if (done === null) return;
    const { limit, remaining } = oa.limits();
    const headers = { "X-RateLimit-Limit": `${limit}`, "X-RateLimit-Remain": `${remaining}` };
    response.writeHead(done.status, { "Content-Type": "application/json", ...headers });
    response.end(done.body);
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    messages: oa.messages,
    tokens: oa.tokens,
    interact: (user, at) => oa.interact(user, at ?? now()),
    refuse: oa.refuse,
    fail: (on, ...how) => void planned.push(...how.map((it) => ({ on, how: it }))),
    deliver(webhook, event) {
      const user = INTERACTS.test(event.event_name) ? (event.follower ?? event.sender)?.id : null;
      if (user) oa.interact(user, now());
      return postEvent(webhook, event, settings);
    },
    echoTo(webhook) {
      echoAddress = webhook;
    },
    async stop() {
      await Promise.all(echoes);
      await close(server);
      if (unknown.length > 0) throw new Error(`unknown calls: ${unknown.join(", ")}`);
      if (planned.length > 0) throw new Error(`${planned.length} planned failures were not met`);
    },
  };
}

const PATHS: ReadonlyMap<string, PlannedFailure["on"]> = new Map([
  ["POST /v3.0/oa/message/cs", "send"],
  [`POST ${ANONYMOUS_PATH}`, "send"],
  ["POST /v4/oa/access_token", "refresh"],
]);

/** Receipts do not count. */
const INTERACTS = /^(user|anonymous)_send_|^follow$|^user_click_chatnow$/;

async function postEvent(webhook: string, event: FakeEvent, key: FakeOaSettings): Promise<number> {
  const body = JSON.stringify(event);
  const signature = signEvent(body, `${event.timestamp}`, key);
  const response = await fetch(webhook, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-ZEvent-Signature": signature },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

function echoOf(message: FakeMessage, settings: FakeOaSettings, now: number): FakeEvent {
  return {
    event_name: "oa_send_text",
    app_id: settings.appId,
    sender: { id: settings.account },
    recipient: { id: userOf(message) },
    message: { msg_id: message.id, text: message.message.text },
    timestamp: `${now}`,
  };
}

type Received = {
  readonly text: string;
  readonly header: (name: string) => string | undefined;
};

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const header = (name: string) => request.headers[name]?.toString();
  return { text: Buffer.concat(chunks).toString(), header };
}

function bodyOf(on: PlannedFailure["on"], text: string): unknown {
  return on === "refresh" ? Object.fromEntries(new URLSearchParams(text)) : parseJson(text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
