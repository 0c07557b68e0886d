import { expect, test } from "@jest/globals";
import { decodeTyping } from "../../bot/understand/spelling/decode-typing.ts";

test.each([
  ["dduwowcj", "duoc"],
  ["tieengs", "tieng"],
  ["tienges", "tieng"],
  ["nguwowif", "nguoi"],
  ["khoong", "khong"],
  ["nhw", "nhu"],
  ["ddi", "di"],
  ["duowcd", "duoc"],
  ["laf", "la"],
  ["quas", "qua"],
  ["taif", "tai"],
  ["gif", "gi"],
])("Telex %s is %s", (typed, meant) => {
  expect(decodeTyping(typed)).toBe(meant);
});

test.each([
  ["d9u7o7c5", "duoc"],
  ["vie65t", "viet"],
  ["tie61ng", "tieng"],
  ["ca1i", "cai"],
  ["ho62", "ho"],
  ["nop65", "nop"],
  ["muon61", "muon"],
])("VNI %s is %s", (typed, meant) => {
  expect(decodeTyping(typed)).toBe(meant);
});

test.each(["cai", "duoc", "hoa"])("%s is a syllable already", (word) => {
  expect(decodeTyping(word)).toBeNull();
});

test.each(["post", "visa", "was", "password", "next", "text", "server", "vneid", "email"])(
  "%s is English or a name and stays",
  (word) => {
    expect(decodeTyping(word)).toBeNull();
  },
);

test.each([
  "muc2",
  "muc12",
  "buoc99",
  "c06",
  "h26",
  "q1",
  "a",
  "1234",
  "a1b2c3",
  "dduwowcjdduwowcj",
])("%s is no slip of the input method", (word) => {
  expect(decodeTyping(word)).toBeNull();
});

test("two tones on one word are no Telex, nor is a tone that its ending forbids", () => {
  expect(decodeTyping("lasf")).toBeNull();
  expect(decodeTyping("tetx")).toBeNull();
  expect(decodeTyping("teets")).toBe("tet");
});
