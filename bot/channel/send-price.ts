import type { Channel } from "./channel.ts";

/** What a message to a citizen costs, by how long that citizen has been silent. */
export type SendPrice = "free" | "billed" | "refused";

/** `silence`: ms since the citizen last did something. */
export function sendPrice(channel: Channel["kind"], silence: number): SendPrice {
  const { free, last } = WINDOWS[channel];
  if (silence < free) return "free";
  return silence < last ? "billed" : "refused";
}

const HOUR_MS = 3_600_000;
const ALWAYS = { free: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };

/**
 * Zalo OA: a consulting message is free for 48 hours after the citizen's last one, billed up to 7 days,
 * then refused (docs.zaloplatforms.com). Messenger: the standard window of 24 hours, then refused
 * (developers.facebook.com/docs/messenger-platform/policy).
 */
const WINDOWS: Readonly<Record<Channel["kind"], { readonly free: number; readonly last: number }>> =
  {
    zalo: { free: 48 * HOUR_MS, last: 7 * 24 * HOUR_MS },
    messenger: { free: 24 * HOUR_MS, last: 24 * HOUR_MS },
    webchat: ALWAYS,
  };
