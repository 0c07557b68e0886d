import { expect, test } from "@jest/globals";
import { isLegalSyllable } from "../../bot/text/is-legal-syllable.ts";

const LEGAL =
  "cai dat duong nghieng quyen giay gi gieng khuya xuong thuong nguoi quoc quy oan uy y khong nghe ghi ke hoa";

test.each(LEGAL.split(" "))("%s is a syllable", (word) => {
  expect(isLegalSyllable(word)).toBe(true);
});

const ILLEGAL = "vneid dduwowcj street ko tk ce ka9 nge ghat qan brr duongs f 2";

test.each([...ILLEGAL.split(" "), "", "cai dat", "Cai", "đi"])("%s is none", (word) => {
  expect(isLegalSyllable(word)).toBe(false);
});
