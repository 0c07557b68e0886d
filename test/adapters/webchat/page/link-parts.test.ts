import { expect, test } from "@jest/globals";
import { isWebAddress, linkParts } from "../../../../adapters/webchat/page/view/link-parts.ts";

function linksOf(text: string): readonly string[] {
  return linkParts(text).flatMap((part) => (part.isLink ? [part.text] : []));
}

test.each([
  ["Xem https://vneid.gov.vn.", ["https://vneid.gov.vn"]],
  ["(https://a.vn/b?c=1#d)", ["https://a.vn/b?c=1#d"]],
  ["https://a.vn/b_(c) và HTTP://B.VN/x,", ["https://a.vn/b_(c)", "HTTP://B.VN/x"]],
  ["“https://a.vn”…", ["https://a.vn"]],
  ["https://a.vn<img src=x>", ["https://a.vn"]],
  ["javascript:alert(1) data:text/html,x //a.vn vneid.gov.vn", []],
  ["https:// http://", []],
  ["", []],
])("%j has the links %j", (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test("nothing of a text is lost or changed by looking for links", () => {
  const text = "a https://a.vn, b\nhttps://b.vn. <b>";
  expect(
    linkParts(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});

test.each([
  ["https://a.vn", true],
  ["http://a.vn", true],
  ["javascript:alert(1)", false],
  ["JaVaScRiPt:alert(1)", false],
  [" javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["vbscript:x", false],
  ["", false],
])("%j is a web address: %j", (url, expected) => {
  expect(isWebAddress(url)).toBe(expected);
});
