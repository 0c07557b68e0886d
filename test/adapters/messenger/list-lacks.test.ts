import { expect, test } from "@jest/globals";
import { completeAccount } from "../../../adapters/messenger/account.ts";
import { listLacks } from "../../../adapters/messenger/list-lacks.ts";
import { THE_PAGE } from "./the-page.ts";

test("a complete Page lacks nothing", () => {
  expect(listLacks([THE_PAGE])).toEqual([]);
  expect(completeAccount(THE_PAGE)).toMatchObject({ account: THE_PAGE.account, humanAgent: false });
});

test("each missing setting is one sentence that names it and tells where it is found", () => {
  const names = ["APP_SECRET", "VERIFY_TOKEN", "PAGE_ID", "PAGE_TOKEN"];
  const lacks = listLacks([]);
  expect(lacks.map((it) => /^MESSENGER_([A-Z_]+) is not set\. \S.*\.$/.exec(it)?.[1])).toEqual(
    names,
  );
  expect(listLacks([{}])).toEqual(lacks);
});

test("an empty setting is a missing one", () => {
  const lacking = { ...THE_PAGE, pageToken: "" };
  expect(listLacks([lacking])).toHaveLength(1);
  expect(completeAccount(lacking)).toBeNull();
});

test("without a verify token events still come in, if Meta verified the address before", () => {
  const lacking = { ...THE_PAGE, verifyToken: undefined };
  expect(listLacks([lacking])).toHaveLength(1);
  expect(completeAccount(lacking)).not.toBeNull();
});

test("of several Pages it is told which one lacks what", () => {
  expect(listLacks([THE_PAGE, { ...THE_PAGE, account: "77", appSecret: undefined }])).toEqual([
    expect.stringMatching(/^Page "77": MESSENGER_APP_SECRET is not set/),
  ]);
});
