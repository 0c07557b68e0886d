import { expect, test } from "@jest/globals";
import { readMessage } from "../../bot/cli/read-message.ts";
import { shippedLibrary } from "./shipped-library.ts";

const LIBRARY = await shippedLibrary();

test.each([
  "đúng rồi",
  "hai vợ chồng tôi già rồi",
  "gửi rồi",
  "tôi bấm rồi",
  "mua rồi",
  "đi chợ về rồi",
  "hết tiền rồi",
  "bán dừa không",
  "cài cái app và mở tài khoản",
  "tôi ở Nghệ An",
  "xong hết rồi",
  "nhận rồi",
])("%s: neither a scam nor an emergency", (text) => {
  expect(["menu", "clarify", "answer"]).toContain(readMessage(LIBRARY, text).decision);
});

test.each(["0", "7", "a", "x y", "12 5"])("%s is about nothing", (text) => {
  expect(readMessage(LIBRARY, text)).toMatchObject({ topics: [], decision: "menu" });
});

test.each(["asdfghjkl", "qwertyuiop", "constructor"])(
  "%s is not refused but not understood",
  (text) => {
    const [best] = readMessage(LIBRARY, text).topics;
    expect(best?.p ?? 0).toBeLessThan(0.65);
  },
);
