import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

/** A message that reached a citizen. `turn` and `message` are what the measured dialogue says of itself. */
export type Arrival = {
  readonly user: string;
  readonly turn: number;
  readonly message: string;
  readonly at: number;
};

/** `down`: every call fails for now; `slow`: every call takes seconds; `refusing`: fails for good. */
export type PageMode = "up" | "down" | "slow" | "refusing";

/** Messenger's Send API, as far as faults need it: it can be away, and it remembers all that arrived. */
export type FakePage = {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  /** Calls of every kind. */
  readonly calls: () => number;
  become(mode: PageMode): void;
  stop(): Promise<void>;
};

/** Time that a call takes, so that some are under way when a process is killed; ms. */
const CALL_MS = 4;
const SLOW_MS = 2_000;

export async function startFakePage(): Promise<FakePage> {
  const arrivals: Arrival[] = [];
  let mode: PageMode = "up";
  let calls = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    calls += 1;
    const body = sent.safeParse(JSON.parse(await textOf(request)));
    if (mode === "down") {
      response.writeHead(500).end(JSON.stringify({ error: { code: 2, is_transient: true } }));
      return;
    }
    if (mode === "refusing") {
      // The citizen cannot be reached: https://developers.facebook.com/docs/messenger-platform/error-codes
      response.writeHead(400).end(JSON.stringify({ error: { code: 551, error_subcode: 1545041 } }));
      return;
    }
    if (body.success) arrivals.push(arrivalOf(body.data));
    await sleep(mode === "slow" ? SLOW_MS : CALL_MS);
    const user = body.data?.recipient.id ?? "";
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ recipient_id: user, message_id: `m_${calls}` }));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    arrivals,
    calls: () => calls,
    become: (next) => {
      mode = next;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const sent = z.object({
  recipient: z.object({ id: z.string() }),
  message: z.object({ text: z.string() }),
});

function arrivalOf({ recipient, message }: z.infer<typeof sent>): Arrival {
  const [, turn = "0", text = message.text] = /#(\d+) \((.*)\)$/s.exec(message.text) ?? [];
  return { user: recipient.id, turn: Number(turn), message: text, at: Date.now() };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
