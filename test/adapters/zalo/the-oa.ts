import { readFileSync } from "node:fs";

/** The OA, app and citizen of the samples; key and ids are those of the contract's test vector. */
export const THE_OA = {
  account: "9007199254740993003",
  appId: "1002003004005006007",
  appSecret: "appSecretForTestsOnly",
  oaSecretKey: "oaSecretForTestsOnly",
  buttons: true,
} as const;

export const CITIZEN = "9007199254740993001";
/** ms; what the samples are dated with. */
export const SENT_AT = 1_790_000_000_123;

export function sampleText(name: string): string {
  return readFileSync(new URL(`samples/${name}.json`, import.meta.url), "utf8");
}
