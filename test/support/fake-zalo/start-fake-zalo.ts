import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createEchoPost } from "./echo-post.ts";
import type { FakeOaSettings } from "./fake-oa.ts";
import { ANONYMOUS_PATH, createFakeOa } from "./fake-oa.ts";
import type { FakeCall, FakeZalo } from "./fake-zalo.ts";
import type { Answer, PlannedFailure } from "./planned-failure.ts";
import { answerAsPlanned } from "./planned-failure.ts";
import { postEvent } from "./post-event.ts";

export async function startFakeZalo(settings: FakeOaSettings): Promise<FakeZalo> {
  const now = settings.now ?? Date.now;
  const calls: FakeCall[] = [];
  const planned: PlannedFailure[] = [];
  const unknown: string[] = [];
  const echoes = createEchoPost(settings, now);
  const oa = createFakeOa(settings, echoes.sent);

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
    echoTo: echoes.to,
    echoed: echoes.heard,
    async stop() {
      await echoes.settled();
      await close(server);
      expectNothingOpen(unknown, planned);
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

function expectNothingOpen(unknown: readonly string[], planned: readonly PlannedFailure[]): void {
  if (unknown.length > 0) throw new Error(`unknown calls: ${unknown.join(", ")}`);
  if (planned.length > 0) throw new Error(`${planned.length} planned failures were not met`);
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
