import type { SendRate } from "../store/lane-store.ts";

/**
 * How fast an account may send, over all workers. Zalo documents 4,000 calls a minute for each app and
 * nothing for each OA: https://developers.zalo.me/docs/official-account/phu-luc/gioi-han-request
 * Messenger documents 300 calls a second for texts of a Page:
 * https://developers.facebook.com/docs/messenger-platform/overview/rate-limiting
 * Both leave room for others who send in the account's name. Channels of our own have no limit.
 */
export function sendRateOf(channel: string): SendRate | null {
  if (channel === "zalo") return { perSecond: 20, burst: 200 };
  if (channel === "messenger") return { perSecond: 200, burst: 400 };
  return null;
}
