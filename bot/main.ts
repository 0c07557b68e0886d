#!/usr/bin/env node
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createMessenger } from "../adapters/messenger/create-messenger.ts";
import { createWebchat } from "../adapters/webchat/create-webchat.ts";
import { createZalo } from "../adapters/zalo/create-zalo.ts";
import type { Post } from "./channel/post.ts";
import type { Config } from "./config.ts";
import { ConfigError, readConfig } from "./config.ts";
import { readTranscript } from "./desk/read-transcript.ts";
import type { House } from "./house.ts";
import { keepHeapLow } from "./keep-heap-low.ts";
import type { Log } from "./log/log.ts";
import { conversationId } from "./message/conversation-id.ts";
import { createPost } from "./outbox/create-post.ts";
import type { OpenDoors } from "./serve.ts";
import { serve } from "./serve.ts";
import { shippedDir } from "./sources/shipped-dir.ts";

/** The program's one way in: reads the environment and serves until it is told to stop. */
async function main(): Promise<void> {
  keepHeapLow();
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(
    { ...process.env, ...readRole() },
    { libraryDir: shippedDir(), readFile: (path) => readFileSync(path, "utf8") },
  );
  const stopAsked = stopSignal();
  const service = await serve(config, openDoors, (line) => process.stdout.write(`${line}\n`));
  if (service === null) process.exit(1);
  await stopAsked;
  await service.stop();
  process.exit(0);
}

/** Settles at the first signal to stop, also one that comes while we open. A second one ends us at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => resolve());
  });
}

/** `--role web` and `--role worker` go before the setting. */
function readRole(): { readonly ROLE?: string } {
  const { role } = parseArgs({ options: { role: { type: "string" } } }).values;
  return role === undefined ? {} : { ROLE: role };
}

/** The channels of this version. */
const openDoors: OpenDoors = (house, config, { log }) => {
  const post = createPost();
  const webchat = openWebchat(house, config, log);
  const zalo = openZalo(house, config, { log, post });
  const messenger = openMessenger(house, config, { log, post });
  return {
    channels: [webchat.channel, zalo.channel, messenger.channel],
    webhooks: [zalo.webhook, messenger.webhook],
    routers: [webchat.router],
    async close() {
      webchat.close();
      await zalo.close();
    },
  };
};

function openWebchat(house: House, config: Config, log: Log) {
  return createWebchat({
    account: "web",
    secret: house.secret,
    mailbox: house.mailboxOf("webchat"),
    accept: house.accept,
    readTranscript: (account, user) =>
      readTranscript(house.desk, conversationId({ channel: "webchat", account, user })),
    now: Date.now,
    newId: randomUUID,
    log,
    pageDir: join(shippedDir(), "dist/adapters/webchat/page"),
    imageDirs: [config.libraryDir, shippedDir()].map((dir) => join(dir, "content/images")),
    secureCookies: config.publicUrl?.startsWith("https:") ?? false,
  });
}

type Tools = { readonly log: Log; readonly post: Post };

function openZalo(house: House, config: Config, { log, post }: Tools) {
  return createZalo({
    ...config.zalo,
    imagesUrl: imagesUrl(config),
    tokens: { read: house.store.readToken, replace: house.store.replaceToken },
    accept: house.accept,
    post,
    now: Date.now,
    log,
  });
}

function openMessenger(house: House, config: Config, { log, post }: Tools) {
  return createMessenger({
    ...config.messenger,
    imagesUrl: imagesUrl(config),
    accept: house.accept,
    post,
    now: Date.now,
    log,
  });
}

/** Where the web page shows the library's pictures; channels fetch them there. */
function imagesUrl(config: Config): string | undefined {
  return config.publicUrl === null ? undefined : `${config.publicUrl}/chat/images`;
}

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
