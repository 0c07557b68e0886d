import { expect, test } from "@jest/globals";
import { listLacks } from "../../../adapters/zalo/list-lacks.ts";
import { THE_OA } from "./the-oa.ts";

/** Names of settings that the sentences begin with. */
function named(sentences: readonly string[]): readonly (string | undefined)[] {
  return sentences.map((it) => /^(?:OA "\w*": )?(ZALO_\w+(?: and ZALO_\w+)?) /.exec(it)?.[1]);
}

const ALL = [
  "ZALO_OA_ID",
  "ZALO_APP_ID",
  "ZALO_APP_SECRET",
  "ZALO_OA_SECRET_KEY",
  "ZALO_ACCESS_TOKEN and ZALO_REFRESH_TOKEN",
];

test("an OA with everything lacks nothing", () => {
  expect(listLacks([{ ...THE_OA, accessToken: "a", refreshToken: "r" }])).toEqual([]);
  expect(listLacks([{ ...THE_OA, refreshToken: "r" }])).toEqual([]);
});

test("without any setting each one is named, in whole sentences that say where it is found", () => {
  expect(named(listLacks([{ buttons: true }]))).toEqual(ALL);
  expect(named(listLacks([]))).toEqual(ALL);
  for (const sentence of listLacks([])) expect(sentence).toMatch(/ (is|are) not set\. .+\.$/);
});

test("an access token alone is not enough for longer than a day", () => {
  expect(listLacks([{ ...THE_OA, accessToken: "a" }])).toEqual([
    expect.stringMatching(/^ZALO_REFRESH_TOKEN is not set\./),
  ]);
});

test("an empty setting counts as missing", () => {
  const account = { ...THE_OA, oaSecretKey: "", refreshToken: "r" };
  expect(named(listLacks([account]))).toEqual(["ZALO_OA_SECRET_KEY"]);
});

test("of several OAs the one that lacks something is named", () => {
  const whole = { ...THE_OA, refreshToken: "r" };
  expect(listLacks([whole, { ...whole, account: "77", appId: undefined }])).toEqual([
    expect.stringMatching(/^OA "77": ZALO_APP_ID is not set\./),
  ]);
});
