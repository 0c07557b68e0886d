import type { ChannelKind } from "../flow/text.ts";

/**
 * How long after a citizen's last message a channel sends for free, ms; null: always. Zalo bills consulting
 * messages from 48 hours on (https://developers.zalo.me/docs/official-account), Messenger refuses free ones
 * after 24 hours (https://developers.facebook.com/docs/messenger-platform/policy).
 */
const FREE_WINDOW_MS: Readonly<Record<ChannelKind, number | null>> = {
  webchat: null,
  zalo: 48 * 3_600_000,
  messenger: 24 * 3_600_000,
};

/** Whether a message that nobody asked for costs nothing now; `lastAt`: when the citizen last wrote. */
export function isFreeToSend(channel: ChannelKind, lastAt: number, now: number): boolean {
  const window = FREE_WINDOW_MS[channel];
  return window === null || now - lastAt < window;
}
