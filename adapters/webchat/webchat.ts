import type { Accept } from "../../bot/channel/channel.ts";
import type { Mailbox } from "../../bot/channel/mailbox.ts";
import type { ReadTranscript } from "../../bot/channel/spoken-line.ts";
import type { Log } from "../../bot/log/log.ts";
import type { WebchatLimits } from "./limits.ts";
import type { OpenStreams } from "./open-streams.ts";
import type { VisitorSeal } from "./verify.ts";

/** What the doors of one web chat share. */
export type Webchat = {
  readonly account: string;
  readonly mailbox: Mailbox;
  readonly accept: Accept;
  readonly readTranscript: ReadTranscript;
  readonly seal: VisitorSeal;
  readonly streams: OpenStreams;
  readonly limits: WebchatLimits;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Log | null;
};
