import type { Accept, Channel } from "../../bot/channel/channel.ts";
import type { Post } from "../../bot/channel/post.ts";
import { createUnsentParts } from "../../bot/channel/unsent-parts.ts";
import type { Webhook } from "../../bot/channel/webhook.ts";
import type { Log } from "../../bot/log/log.ts";
import type { MessengerAccount, MessengerAccountSettings } from "./account.ts";
import { appsOf, completeAccount } from "./account.ts";
import type { PageLine } from "./api.ts";
import { createSend } from "./api.ts";
import { createEchoes } from "./echoes.ts";
import { MESSENGER_LIMITS } from "./limits.ts";
import { listLacks } from "./list-lacks.ts";
import { createPageStops } from "./page-stops.ts";
import { proofOf } from "./verify.ts";
import { createWebhook } from "./webhook.ts";

export type MessengerSettings = {
  /** Pages of one app or of several. */
  readonly accounts: readonly MessengerAccountSettings[];
  /** https://graph.facebook.com */
  readonly graphUrl: string;
  /** "v26.0"; a version lives for two years at least. */
  readonly graphVersion: string;
  /** Public address of the library's `content/images`, without a slash at the end. */
  readonly imagesUrl?: string | undefined;
  /** Status for a wrong or missing signature, 403 unless set. */
  readonly refusal?: number | undefined;
  /** ms that one call may take, 12 s unless set. */
  readonly sendTimeout?: number | undefined;
  readonly accept: Accept;
  readonly post: Post;
  readonly now: () => number;
  readonly log: Log;
};

/** Messenger as a channel, and its webhook. */
export function createMessenger(settings: MessengerSettings): {
  readonly channel: Channel;
  readonly webhook: Webhook;
} {
  const { now, log, accept } = settings;
  const accounts = settings.accounts.flatMap((it) => completeAccount(it) ?? []);
  const echoes = createEchoes();
  let refusals = 0;
  const refused = () => {
    refusals += 1;
    return refusals;
  };
  return {
    channel: {
      kind: "messenger",
      lacks: listLacks(settings.accounts),
      send: createSend({
        lines: new Map(accounts.map((it) => [it.account, openLine(settings, it)])),
        echoes,
        unsent: createUnsentParts(),
        stops: createPageStops(now, log),
        imagesUrl: settings.imagesUrl?.replace(/\/+$/, "") ?? null,
        now,
        log,
      }),
    },
    webhook: createWebhook(
      {
        apps: appsOf(accounts),
        accept,
        echoes,
        now,
        log,
        refusal: settings.refusal ?? 403,
        refused,
      },
      settings.accounts.flatMap((it) => it.verifyToken || []),
    ),
  };
}

function openLine(settings: MessengerSettings, account: MessengerAccount): PageLine {
  const { graphUrl, graphVersion, post } = settings;
  const { pageToken, appSecret, humanAgent } = account;
  const proof = proofOf(pageToken, appSecret);
  const path = `${graphUrl.replace(/\/+$/, "")}/${graphVersion}/me/messages`;
  const timeout = settings.sendTimeout ?? MESSENGER_LIMITS.sendTimeout;
  return { post, url: `${path}?appsecret_proof=${proof}`, pageToken, timeout, humanAgent };
}
