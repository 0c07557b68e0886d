import { expect, test } from "@jest/globals";
import { fold } from "../../bot/text/fold.ts";
import {
  emergencyExamples,
  emergencyPhrases,
  findEmergency,
} from "../../bot/understand/find-emergency.ts";
import { normalise } from "../../bot/understand/normalise.ts";

const PHRASES = emergencyPhrases([
  "nhà bị cháy",
  "gọi cấp cứu",
  "không thở được",
  "vừa chuyển .. lừa đảo",
  "muốn chết",
  "không phải: muốn chết cười",
  "giống như: con bé ngã xuống ao",
  "không giống: điện thoại ngã xuống ao",
  "!!",
]);

function isEmergency(text: string): boolean {
  return findEmergency(fold(text), normalise(text), PHRASES);
}

test.each([
  "nhà bị cháy",
  "cứu với nhà bị cháy rồi cháu ơi",
  "NHA BI CHAY!!!",
  "bà tôi ko thở đc",
  "mau goi cap cuu giup toi",
  "toi vua chuyen khoan 5 trieu cho lua dao",
  "vừa chuyển lừa đảo",
  "muốn chết cười thôi, à mà muốn chết thật",
])("%s is an emergency", (text) => {
  expect(isEmergency(text)).toBe(true);
});

test.each([
  "nhà bị cháyy",
  "nhà chị bị cháy",
  "gọi cấp cứuu",
  "xin chào",
  "",
  "vừa chuyển nhà về đây ở thì nghe nói có nạn lừa đảo",
  "lừa đảo vừa chuyển",
  "cháu làm bác muốn chết cười",
  "con bé ngã xuống ao rồi",
])("%s is none: the phrase must stand whole", (text) => {
  expect(isEmergency(text)).toBe(false);
});

test("a message that was taught as a whole is one, word for word", () => {
  expect(isEmergency("con bé ngã xuống ao")).toBe(true);
  expect(isEmergency("con be nga xuong ao")).toBe(true);
});

test("whole messages that teach are told from phrases", () => {
  expect(
    emergencyExamples([
      "gọi cấp cứu",
      " giống như: cháy rồi",
      "không giống:cháy hàng",
      "không phải: cháy máy",
    ]),
  ).toEqual({ like: ["cháy rồi"], unlike: ["cháy hàng"] });
});
