import { expect, test } from "@jest/globals";
import { fold } from "../../bot/text/fold.ts";
import { emergencyPhrases, findEmergency } from "../../bot/understand/find-emergency.ts";
import { normalise } from "../../bot/understand/normalise.ts";

const PHRASES = emergencyPhrases(["nhà bị cháy", "gọi cấp cứu", "không thở được", "!!"]);

function isEmergency(text: string): boolean {
  return findEmergency(fold(text), normalise(text), PHRASES);
}

test.each([
  "nhà bị cháy",
  "cứu với nhà bị cháy rồi cháu ơi",
  "NHA BI CHAY!!!",
  "bà tôi ko thở đc",
  "mau goi cap cuu giup toi",
])("%s is an emergency", (text) => {
  expect(isEmergency(text)).toBe(true);
});

test.each(["nhà bị cháyy", "nhà chị bị cháy", "gọi cấp cứuu", "xin chào", ""])(
  "%s is none: the phrase must stand whole",
  (text) => {
    expect(isEmergency(text)).toBe(false);
  },
);
