import type { Router } from "express";
import type { Channel } from "./channel/channel.ts";
import type { Webhook } from "./channel/webhook.ts";

/** The channels of this process, picked by main.ts. */
export type Doors = {
  readonly channels: readonly Channel[];
  readonly webhooks: readonly Webhook[];
  readonly routers: readonly Router[];
  /** Ends what would keep connections open; resolves when tokens under renewal are stored. */
  readonly close: () => Promise<void>;
};
