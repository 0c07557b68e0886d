import type { ZaloAccountSettings } from "./account.ts";

/** What is still to be set, one English sentence for each setting of each OA. */
export function listLacks(accounts: readonly ZaloAccountSettings[]): readonly string[] {
  if (accounts.length === 0) return lacksOf({ buttons: false });
  return accounts.flatMap((settings) => {
    const of = accounts.length > 1 ? `OA "${settings.account ?? ""}": ` : "";
    return lacksOf(settings).map((sentence) => `${of}${sentence}`);
  });
}

function lacksOf(settings: ZaloAccountSettings): readonly string[] {
  const missing = SENTENCES.filter(([name]) => !settings[name]).map(([, sentence]) => sentence);
  if (settings.refreshToken) return missing;
  return [...missing, settings.accessToken ? NO_REFRESH : NO_TOKENS];
}

const SENTENCES = [
  ["account", "ZALO_OA_ID is not set. Copy the OA's id from its manager page into .env."],
  [
    "appId",
    "ZALO_APP_ID is not set. Copy it from the app's settings at developers.zalo.me into .env.",
  ],
  [
    "appSecret",
    "ZALO_APP_SECRET is not set. Copy it from the app's settings at developers.zalo.me into .env.",
  ],
  [
    "oaSecretKey",
    "ZALO_OA_SECRET_KEY is not set. Copy it from the OA's webhook settings into .env; it is not the app secret.",
  ],
] as const;

const NO_TOKENS =
  "ZALO_ACCESS_TOKEN and ZALO_REFRESH_TOKEN are not set. Let an administrator of the OA grant the app, and copy the pair into .env.";
const NO_REFRESH =
  "ZALO_REFRESH_TOKEN is not set. Copy it into .env beside ZALO_ACCESS_TOKEN, which works for 25 hours only.";
