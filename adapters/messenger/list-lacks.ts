import type { MessengerAccountSettings } from "./account.ts";

/** What is still to be set, one English sentence for each setting of each Page. */
export function listLacks(accounts: readonly MessengerAccountSettings[]): readonly string[] {
  if (accounts.length === 0) return lacksOf({});
  return accounts.flatMap((settings) => {
    const of = accounts.length > 1 ? `Page "${settings.account ?? ""}": ` : "";
    return lacksOf(settings).map((sentence) => `${of}${sentence}`);
  });
}

function lacksOf(settings: MessengerAccountSettings): readonly string[] {
  return SENTENCES.filter(([name]) => !settings[name]).map(([, sentence]) => sentence);
}

const SENTENCES = [
  [
    "appSecret",
    "MESSENGER_APP_SECRET is not set. Copy it from the app's Basic settings at developers.facebook.com into .env.",
  ],
  [
    "verifyToken",
    "MESSENGER_VERIFY_TOKEN is not set. Think of a long random word, put it into .env and into the app's webhook settings.",
  ],
  [
    "account",
    "MESSENGER_PAGE_ID is not set. Copy the Page's id from the Page's About section into .env.",
  ],
  [
    "pageToken",
    "MESSENGER_PAGE_TOKEN is not set. Generate it for the Page in the app's Messenger settings and copy it into .env.",
  ],
] as const;
