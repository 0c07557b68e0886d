import type { Router } from "express";
import type { Accept, Channel } from "../../bot/channel/channel.ts";
import type { Mailbox } from "../../bot/channel/mailbox.ts";
import type { ReadTranscript } from "../../bot/channel/spoken-line.ts";
import type { Log } from "../../bot/log/log.ts";
import { createSend } from "./api.ts";
import type { WebchatLimits } from "./limits.ts";
import { WEBCHAT_LIMITS } from "./limits.ts";
import { createOpenStreams } from "./open-streams.ts";
import { readPage } from "./read-page.ts";
import { createRoutes } from "./routes.ts";
import texts from "./texts.vi.json" with { type: "json" };
import { createVisitorSeal } from "./verify.ts";
import type { Webchat } from "./webchat.ts";

export type WebchatSettings = {
  readonly account: string;
  /** Seals the visitors' cookies; with another one everybody is a new visitor. */
  readonly secret: string;
  /** Name of the authority, shown on the page. */
  readonly title?: string;
  readonly mailbox: Mailbox;
  readonly accept: Accept;
  /** What a visitor may have a copy of. */
  readonly readTranscript: ReadTranscript;
  readonly now: () => number;
  /** Makes a visitor's name: random, at least 120 bits, of letters, digits, "-" and "_". */
  readonly newId: () => string;
  readonly log?: Log;
  /** Folder of the built page. */
  readonly pageDir: string;
  /** Folders of the library's pictures (`content/images`), the first that has a file wins. */
  readonly imageDirs?: readonly string[];
  /** True when the public address is https, also where a proxy in front speaks it. */
  readonly secureCookies: boolean;
  readonly limits?: Partial<WebchatLimits>;
};

/** The web chat as a channel, its doors, and the way to end its open streams when the server stops. */
export function createWebchat(settings: WebchatSettings): {
  readonly channel: Channel;
  readonly router: Router;
  readonly close: () => void;
} {
  const { account, secret, mailbox, accept, readTranscript, now, newId } = settings;
  const { pageDir, secureCookies } = settings;
  const limits = { ...WEBCHAT_LIMITS, ...settings.limits };
  const html = readPage(pageDir, settings.title ?? texts.title);
  const streams = createOpenStreams(limits.streamsPerVisitor);
  const seal = createVisitorSeal(secret, account);
  const log = settings.log ?? null;
  const shared = { account, mailbox, accept, readTranscript, now, newId };
  const webchat: Webchat = { ...shared, seal, streams, limits, log };
  const imageDirs = settings.imageDirs ?? [];
  return {
    channel: {
      kind: "webchat",
      send: createSend(mailbox),
      lacks: html === null ? [`The chat page is not in "${pageDir}": run \`npm run build\`.`] : [],
    },
    router: createRoutes(webchat, { pageDir, html, imageDirs, secureCookies }),
    close: streams.endAll,
  };
}
