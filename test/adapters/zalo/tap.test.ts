import { expect, test } from "@jest/globals";
import { readTap } from "../../../adapters/zalo/tap.ts";

test.each(["xin chào", "", "#", "#dl1", "#dl1:", "#dl1: a", "x #dl1:a b"])(
  "%j is no tap",
  (text) => {
    expect(readTap(text)).toBeNull();
  },
);

test("a typed mark without a label keeps its words, so that nothing is lost where it is forged", () => {
  expect(readTap("#dl1:abc")).toEqual({ kind: "tap", payload: "abc", label: "#dl1:abc" });
  expect(readTap(" #dl1:abc  hai\ndòng ")).toEqual({
    kind: "tap",
    payload: "abc",
    label: "hai\ndòng ",
  });
});
