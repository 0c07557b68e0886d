import type { Channel } from "./channel.ts";
import { sendPrice } from "./send-price.ts";

/** Where a case stands in its channel's time for replies: `closing` is free for CLOSING_MS at the most. */
export type ReplyZone = (typeof REPLY_ZONES)[number];
export const REPLY_ZONES = ["free", "closing", "billed", "refused"] as const;

/** An officer who is told now can still answer in time, ms. */
const CLOSING_MS = 2 * 3_600_000;

/** `silence`: ms since the citizen last did something. */
export function replyZone(channel: Channel["kind"], silence: number): ReplyZone {
  const price = sendPrice(channel, silence);
  if (price !== "free") return price;
  return sendPrice(channel, silence + CLOSING_MS) === "free" ? "free" : "closing";
}
