import type { Accept, Channel, TokenHealth } from "../../bot/channel/channel.ts";
import type { Post } from "../../bot/channel/post.ts";
import type { TokenStore } from "../../bot/channel/token-store.ts";
import { createUnsentParts } from "../../bot/channel/unsent-parts.ts";
import type { Webhook } from "../../bot/channel/webhook.ts";
import type { Log } from "../../bot/log/log.ts";
import type { ZaloAccount, ZaloAccountSettings } from "./account.ts";
import { completeAccount } from "./account.ts";
import type { Line } from "./api.ts";
import { createSend } from "./api.ts";
import { createEchoes } from "./echoes.ts";
import { listLacks } from "./list-lacks.ts";
import { createRefusedShapes } from "./refused-shapes.ts";
import type { AccessTokens } from "./sdk/access-tokens.ts";
import { createAccessTokens } from "./sdk/access-tokens.ts";
import { endpoint } from "./sdk/endpoint.ts";
import { createKeptPair } from "./sdk/kept-pair.ts";
import type { Pace } from "./sdk/pace.ts";
import { createPace } from "./sdk/pace.ts";
import { createRenewal } from "./sdk/renew-pair.ts";
import { requestPair } from "./sdk/request-pair.ts";
import { TokenError } from "./sdk/token-error.ts";
import { createZaloApi } from "./sdk/zalo-api.ts";
import { createWebhook, readVerifier } from "./webhook.ts";

export type ZaloSettings = {
  readonly accounts: readonly ZaloAccountSettings[];
  /** Code of the page that proves who owns the domain. */
  readonly verifier?: string | undefined;
  /** https://openapi.zalo.me */
  readonly apiUrl: string;
  /** https://oauth.zaloapp.com */
  readonly oauthUrl: string;
  /** Public address of the library's `content/images`, without a slash at the end. */
  readonly imagesUrl?: string | undefined;
  /** Status for a wrong or missing signature, 401 unless set. 200 keeps Zalo from switching us off. */
  readonly refusal?: number | undefined;
  readonly tokens: TokenStore;
  readonly accept: Accept;
  readonly post: Post;
  readonly now: () => number;
  readonly log: Log;
};

/** Zalo as a channel, its webhook, and the way to stop: resolves when new tokens are stored. */
export function createZalo(settings: ZaloSettings): {
  readonly channel: Channel;
  readonly webhook: Webhook;
  readonly close: () => Promise<void>;
} {
  const { now, log, accept } = settings;
  const accounts = settings.accounts.flatMap((it) => completeAccount(it) ?? []);
  const tokens = new Map(accounts.map((it) => [it.account, openTokens(settings, it)]));
  const echoes = createEchoes();
  let refusals = 0;
  const refused = () => {
    refusals += 1;
    return refusals;
  };
  const refusal = settings.refusal ?? 401;
  const watch = setInterval(() => keepFresh(tokens, log), KEEP_FRESH_EVERY);
  watch.unref();
  return {
    channel: {
      kind: "zalo",
      lacks: listLacks(settings.accounts),
      tokens: () => tokenHealth(tokens),
      send: createSend({
        lines: openLines(settings, accounts, tokens),
        echoes,
        unsent: createUnsentParts(),
        refusedShapes: createRefusedShapes(now),
        imagesUrl: settings.imagesUrl?.replace(/\/+$/, "") ?? null,
        now,
        log,
      }),
    },
    webhook: createWebhook(
      { accounts, accept, echoes, now, log, refusal, refused },
      readVerifier(settings.verifier),
    ),
    async close() {
      clearInterval(watch);
      await Promise.all([...tokens.values()].map((it) => it.settled()));
    },
  };
}

const KEEP_FRESH_EVERY = 60_000;

function openTokens(settings: ZaloSettings, account: ZaloAccount): AccessTokens {
  const { now, log, post } = settings;
  const { appId, appSecret } = account;
  const url = endpoint(settings.oauthUrl, "/v4/oa/access_token");
  const kept = createKeptPair({
    store: settings.tokens,
    account: account.account,
    environment: account.firstPair,
    now,
  });
  const renewal = createRenewal({
    account: account.account,
    kept,
    requestPair: (refreshToken) => requestPair({ post, url, appId, appSecret, refreshToken }),
    now,
    log,
  });
  return createAccessTokens(renewal, now);
}

/** Zalo counts calls by app, whichever OA they are for. */
function openLines(
  settings: ZaloSettings,
  accounts: readonly ZaloAccount[],
  tokens: ReadonlyMap<string, AccessTokens>,
): ReadonlyMap<string, Line> {
  const { post, apiUrl, now } = settings;
  const paces = new Map<string, Pace>();
  const lines = accounts.flatMap(({ account, appId, appSecret, appSecretProof, buttons }) => {
    const own = tokens.get(account);
    if (own === undefined) return [];
    const pace = paces.get(appId) ?? createPace(now);
    paces.set(appId, pace);
    const proofKey = appSecretProof ? appSecret : null;
    const api = createZaloApi({ post, apiUrl, tokens: own, pace, proofKey });
    return [[account, { api, buttons }] as const];
  });
  return new Map(lines);
}

function tokenHealth(tokens: ReadonlyMap<string, AccessTokens>): Promise<readonly TokenHealth[]> {
  return Promise.all(
    [...tokens].map(async ([account, own]) => ({ account, ...(await own.health()) })),
  );
}

/** The refresh token of an OA that nobody writes to would run out after three months. */
function keepFresh(tokens: ReadonlyMap<string, AccessTokens>, log: Log): void {
  for (const [account, own] of tokens) {
    own.keepFresh().catch((error: unknown) => {
      // What concerns the tokens themselves was told where it happened.
      if (error instanceof TokenError) return;
      log.error({ account, err: error }, "zalo: the stored tokens could not be looked at");
    });
  }
}
