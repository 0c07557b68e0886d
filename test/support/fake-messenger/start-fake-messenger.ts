import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { GraphFailure } from "./graph-failure.ts";
import { printFailure } from "./graph-failure.ts";
import type { FakePage, FakeWorld } from "./judge-call.ts";
import { judgeCall } from "./judge-call.ts";
import type { SentBody } from "./send-contract.ts";

/** One call as it came, in order. `messageId`: the message went out, whatever the caller heard. */
export type FakeCall = {
  /** Page; null for a token that belongs to none. */
  readonly account: string | null;
  readonly body: unknown;
  readonly status: number;
  readonly messageId: string | null;
};

/** A message that reached a citizen. */
export type FakeDelivery = {
  readonly account: string;
  readonly user: string;
  readonly messageId: string;
  readonly body: SentBody;
};

/** What goes wrong with one call. A "lost" call does its work, and its answer never comes. */
export type FakeFault =
  | { readonly kind: "refuse"; readonly failure: GraphFailure }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "reset" }
  | { readonly kind: "lost" }
  | { readonly kind: "raw"; readonly status: number; readonly text: string };

export type FakeMessenger = {
  /** http://127.0.0.1:port */
  readonly url: string;
  readonly calls: readonly FakeCall[];
  readonly deliveries: readonly FakeDelivery[];
  /** Tells that a citizen wrote, which opens the window of 24 hours. */
  citizenWrote(account: string, user: string, at: number): void;
  citizenBlocked(account: string, user: string): void;
  /** The next calls go wrong, one fault each. */
  failNext(...faults: readonly FakeFault[]): void;
  /** The Page's next calls but this many are refused as too many. */
  allow(account: string, calls: number): void;
  /** Hears of each delivery before its call is answered, so that a test can send the echo. */
  onDelivery(listener: (delivery: FakeDelivery) => Promise<unknown>): void;
  /** Closes, and throws for calls that no documented address takes and for faults that nobody met. */
  stop(): Promise<void>;
};

/** Messenger's Send API on a free port, as strict as its documentation. */
export async function startFakeMessenger(settings: {
  readonly pages: readonly FakePage[];
  readonly now: () => number;
  readonly version?: string;
}): Promise<FakeMessenger> {
  const fake = createState(settings);
  const path = `/${settings.version ?? "v25.0"}/me/messages`;
  const server = createServer((request, response) => {
    answer(fake, path, request, response).catch((error: unknown) => {
      fake.problems.push(String(error));
      response.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    calls: fake.calls,
    deliveries: fake.deliveries,
    citizenWrote: (account, user, at) => void fake.opened.set(`${account}:${user}`, at),
    citizenBlocked: (account, user) => void fake.blocked.add(`${account}:${user}`),
    failNext: (...faults) => void fake.faults.push(...faults),
    allow: (account, calls) => void fake.allowances.set(account, calls),
    onDelivery: (listener) => void fake.listeners.push(listener),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      const unused = fake.faults.map((it) => `a fault was never met: ${it.kind}`);
      const problems = [...fake.problems, ...unused];
      if (problems.length > 0) throw new Error(`fake messenger: ${problems.join("; ")}`);
    },
  };
}

function createState(settings: {
  readonly pages: readonly FakePage[];
  readonly now: () => number;
}) {
  const allowances = new Map<string, number>();
  const opened = new Map<string, number>();
  const blocked = new Set<string>();
  const world: FakeWorld = {
    ...settings,
    opened,
    blocked,
    takeFromAllowance(account) {
      const left = allowances.get(account);
      if (left === undefined) return true;
      allowances.set(account, left - 1);
      return left > 0;
    },
  };
  const calls: FakeCall[] = [];
  const deliveries: FakeDelivery[] = [];
  const faults: FakeFault[] = [];
  const problems: string[] = [];
  const listeners: ((delivery: FakeDelivery) => Promise<unknown>)[] = [];
  return { world, allowances, opened, blocked, calls, deliveries, faults, problems, listeners };
}

type State = ReturnType<typeof createState>;

async function answer(
  fake: State,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "", "http://fake");
  const text = await bodyOf(request);
  if (request.method !== "POST" || url.pathname !== path) {
    fake.problems.push(`nobody documented ${request.method} ${url.pathname}`);
    send(response, { status: 404, code: 100 });
    return;
  }
  const fault = fake.faults.shift();
  if (fault?.kind === "delay") await sleep(fault.ms);
  if (fault?.kind === "refuse") {
    record(fake, { account: null, body: text, status: fault.failure.status, messageId: null });
    send(response, fault.failure);
    return;
  }
  if (fault?.kind === "raw") {
    record(fake, { account: null, body: text, status: fault.status, messageId: null });
    response.writeHead(fault.status).end(fault.text);
    return;
  }
  if (fault?.kind === "reset") {
    record(fake, { account: null, body: text, status: 0, messageId: null });
    response.destroy();
    return;
  }
  await deliver(fake, request, url, text, fault?.kind === "lost" ? null : response);
  if (fault?.kind === "lost") response.destroy();
}

async function deliver(
  fake: State,
  request: IncomingMessage,
  url: URL,
  text: string,
  response: ServerResponse | null,
): Promise<void> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const judgement = judgeCall(fake.world, {
    token: token ?? url.searchParams.get("access_token") ?? "",
    proof: url.searchParams.get("appsecret_proof"),
    data: parseJson(text),
  });
  const body = parseJson(text);
  const account = judgement.page?.account ?? null;
  if ("failure" in judgement) {
    record(fake, { account, body, status: judgement.failure.status, messageId: null });
    if (response !== null) send(response, judgement.failure);
    return;
  }
  const user = judgement.body.recipient.id;
  const messageId = `m_fake${fake.deliveries.length + 1}`;
  record(fake, { account, body, status: 200, messageId });
  const delivery = { account: judgement.page.account, user, messageId, body: judgement.body };
  fake.deliveries.push(delivery);
  await Promise.all(fake.listeners.map((listener) => listener(delivery)));
  response?.setHeader("Content-Type", "application/json");
  response?.end(JSON.stringify({ recipient_id: user, message_id: messageId }));
}

function record(fake: State, call: FakeCall): void {
  fake.calls.push(call);
}

function send(response: ServerResponse, failure: GraphFailure): void {
  response.writeHead(failure.status, { "Content-Type": "application/json", ...failure.headers });
  response.end(printFailure(failure));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
