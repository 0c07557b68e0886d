import { expect, test } from "@jest/globals";
import { trainModel } from "../../bot/understand/train-model.ts";
import { understand } from "../../bot/understand/understand.ts";
import { COMMAND_WORDS } from "./small-library.ts";

/** A library as an editor begins it: one intent and one question. */
const MODEL = trainModel({
  intents: [
    {
      id: "dat_lich",
      topic: "dich-vu-cong",
      examples: ["đặt lịch hẹn", "cho tôi hẹn ngày lên phường làm giấy tờ"],
      counterExamples: [],
    },
  ],
  faqs: [{ id: "phi", topic: "vneid", questions: ["VNeID có mất tiền không"] }],
  commands: COMMAND_WORDS,
  emergencyPhrases: [],
});

const best = (text: string) => understand(MODEL, text, { options: [] }).candidates[0];

test.each(["không", "có", "tôi", "ngày", "tiền nong", "cho tôi"])(
  "in a small library %j alone is not surely the one example it stands in",
  (text) => {
    expect(best(text)?.p ?? 0).toBeLessThan(0.8);
  },
);

test.each([
  ["đặt lịch", "dat_lich"],
  ["đặt lịch hẹn ngày nào", "dat_lich"],
  ["vneid mat tien ko", "phi"],
])("in a small library %j is still understood", (text, id) => {
  expect(best(text)).toMatchObject({ id });
  expect(best(text)?.p).toBeGreaterThanOrEqual(0.8);
});

test.each([
  ["bác muốn đặt lịch hẹn nhé cháu", "dat_lich"],
  ["dạ thưa em muốn đặt lịch hẹn với ạ", "dat_lich"],
  ["chau oi cho ba dat lich hen voi nhe", "dat_lich"],
  ["cháu ơi vneid có mất tiền không thế cháu", "phi"],
])("in a small library %j says no less for being polite", (text, id) => {
  expect(best(text)).toMatchObject({ id });
  expect(best(text)?.p).toBeGreaterThanOrEqual(0.8);
});

test.each(["dạ vâng ạ", "cho bác với nhé cháu", "cháu ơi"])(
  "in a small library politeness alone, %j, is no wish",
  (text) => {
    expect(best(text)?.p ?? 0).toBeLessThan(0.8);
  },
);
