import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { freePort } from "../support/free-port.ts";
import { makeCertificate } from "../support/make-certificate.ts";
import { startRedis } from "../support/start-redis.ts";
import { startServer } from "../support/start-server.ts";
import { newVisitor } from "../support/visitor.ts";

test("Redis is spoken to through TLS, and one whose certificate nobody vouches for is refused", async () => {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-tls-"));
  const cert = makeCertificate(dir);
  const port = await freePort();
  const redis = await startRedis("no", [
    ...["--tls-port", `${port}`, "--tls-auth-clients", "no"],
    ...["--tls-cert-file", cert.cert, "--tls-key-file", cert.key, "--tls-ca-cert-file", cert.cert],
  ]);
  const dataDir = join(dir, "data");
  await mkdir(dataDir);
  const settings = { REDIS_URL: `rediss://localhost:${port}` };
  try {
    await expect(startServer(dataDir, settings)).rejects.toThrow("self-signed certificate");
    const server = await startServer(dataDir, { ...settings, NODE_EXTRA_CA_CERTS: cert.cert });
    const visitor = await newVisitor(server.url);
    await visitor.write(server.url, "m1", "xin chào");
    await visitor.waitFor(server.url, (items) => items.some((item) => item.from === "bot"));
    expect(await server.stop()).toBe(0);
  } finally {
    await redis.stop();
    await rm(dir, { recursive: true, force: true });
  }
}, 120_000);
