import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Webhook } from "../../bot/channel/webhook.ts";
import { createFrontDoor } from "../../bot/inbox/front-door.ts";
import type { Log } from "../../bot/log/log.ts";

/** A webhook behind the real front door on a free port. */
export async function serveWebhook(
  webhook: Webhook,
  log: Log,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer(
    createFrontDoor([webhook], (_request, response) => response.writeHead(404).end(), log),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
