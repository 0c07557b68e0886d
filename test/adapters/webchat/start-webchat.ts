import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type { WebchatSettings } from "../../../adapters/webchat/create-webchat.ts";
import { createWebchat } from "../../../adapters/webchat/create-webchat.ts";
import type { Channel, CitizenEvent } from "../../../bot/channel/channel.ts";
import type { MemoryAccept } from "../../support/memory-accept.ts";
import { createMemoryAccept } from "../../support/memory-accept.ts";
import type { MemoryMailbox } from "../../support/memory-mailbox.ts";
import { createMemoryMailbox } from "../../support/memory-mailbox.ts";

export type RunningWebchat = {
  /** http://127.0.0.1:port */
  readonly url: string;
  readonly channel: Channel;
  readonly mailbox: MemoryMailbox;
  readonly inbox: MemoryAccept;
  readonly errors: readonly string[];
  /** Ends the streams, as a graceful stop does. */
  readonly close: () => void;
  readonly stop: () => Promise<void>;
};

/** A web chat behind a real server on a free port, with mailbox and inbox in memory. */
export async function startWebchat(
  settings: Partial<WebchatSettings> = {},
  onTaken?: (event: CitizenEvent, channel: Channel) => Promise<void>,
): Promise<RunningWebchat> {
  const mailbox = createMemoryMailbox(Date.now);
  const errors: string[] = [];
  const inbox = createMemoryAccept(async (event) => onTaken?.(event, webchat.channel));
  const webchat = createWebchat({
    account: "web",
    secret: "a secret for tests",
    mailbox,
    accept: inbox.accept,
    readTranscript: async () => [],
    now: Date.now,
    newId: randomUUID,
    log: logTo(errors),
    pageDir: "/nonexistent",
    secureCookies: false,
    ...settings,
  });
  const server = createServer(express().use(webchat.router));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    channel: webchat.channel,
    mailbox,
    inbox,
    errors,
    close: webchat.close,
    async stop() {
      webchat.close();
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

function logTo(errors: string[]) {
  const quiet = () => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (_facts: object, message: string) => void errors.push(message),
  };
}
