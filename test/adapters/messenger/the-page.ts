import { readFileSync } from "node:fs";

/** The Page, app and citizen of the samples; secret and ids are those of the contract's test vector. */
export const THE_PAGE = {
  account: "100200300400500",
  appId: "200300400500600",
  appSecret: "test-app-secret",
  pageToken: "EAAGtestpagetoken",
  verifyToken: "verify-token-for-tests",
} as const;

export const CITIZEN = "7000000000000001";
/** ms; what the samples are dated with. */
export const SENT_AT = 1_795_000_000_000;

export function sampleText(name: string): string {
  return readFileSync(new URL(`samples/${name}.json`, import.meta.url), "utf8");
}
