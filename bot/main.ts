#!/usr/bin/env node
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createWebchat } from "../adapters/webchat/create-webchat.ts";
import { ConfigError, readConfig } from "./config.ts";
import type { OpenDoors } from "./serve.ts";
import { serve } from "./serve.ts";
import { shippedDir } from "./sources/shipped-dir.ts";

/** The program's one way in: reads the environment and serves until it is told to stop. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env, { libraryDir: shippedDir() });
  const service = await serve(config, openDoors, (line) => process.stdout.write(`${line}\n`));
  if (service === null) process.exit(1);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** The channels of this version: the web chat. */
const openDoors: OpenDoors = (house, config, { log }) => {
  const webchat = createWebchat({
    account: "web",
    secret: house.secret,
    mailbox: house.mailboxOf("webchat"),
    accept: house.accept,
    now: Date.now,
    newId: randomUUID,
    log,
    pageDir: join(shippedDir(), "dist/adapters/webchat/page"),
    imageDirs: [config.libraryDir, shippedDir()].map((dir) => join(dir, "content/images")),
    secureCookies: config.publicUrl?.startsWith("https:") ?? false,
  });
  return {
    channels: [webchat.channel],
    webhooks: [],
    routers: [webchat.router],
    close: webchat.close,
  };
};

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof ConfigError ? error.message : describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `dan-loi stopped: ${String(error)}`;
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `dan-loi stopped: ${error.message}${cause}`;
}

main().catch(fail);
