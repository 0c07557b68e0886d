import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A port of 127.0.0.1 that nobody listens on at the moment. It lies below the ports that Linux
 * gives to whoever asks for any (32,768 and up), so that it is still free when a killed server
 * comes back; so does the port 10,000 above it, which Redis Cluster takes for its bus.
 */
export async function freePort(): Promise<number> {
  for (let time = 0; time < 100; time++) {
    const port = LOWEST + Math.floor(Math.random() * PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error("no free port was found");
}

const LOWEST = 10_000;
const PORTS = 12_000;

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
