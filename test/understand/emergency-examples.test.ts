import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { share } from "../../bot/cli/evaluate/measure.ts";
import { readMessage } from "../../bot/cli/read-message.ts";
import { fold } from "../../bot/text/fold.ts";
import { emergencyExamples } from "../../bot/understand/find-emergency.ts";
import { train, trainModel } from "../../bot/understand/train-model.ts";
import { understand } from "../../bot/understand/understand.ts";
import { shippedLibrary } from "./shipped-library.ts";
import { SMALL_LIBRARY } from "./small-library.ts";

const LIBRARY = await shippedLibrary();
const FILE = new URL("emergencies-strangers.yaml", import.meta.url);
const STRANGERS = z
  .object({ yes: z.array(z.string()), no: z.array(z.string()) })
  .parse(parse(readFileSync(FILE, "utf8")));

const isEmergency = (text: string) => readMessage(LIBRARY, text).emergency;

// Measured 82 % and 6 %; by phrases alone it was 18 % and 3 % on the first half. One message is 0.6 points.
test("people in danger are heard whatever their words are, and figures of speech seldom alarm", () => {
  expect(share(STRANGERS.yes, isEmergency)).toBeGreaterThanOrEqual(0.8);
  expect(share(STRANGERS.no, isEmergency)).toBeLessThanOrEqual(0.06);
});

test("marks left out lose hardly any of them", () => {
  const lost = STRANGERS.yes.filter((text) => isEmergency(text) && !isEmergency(fold(text)));
  expect(lost.length / STRANGERS.yes.length).toBeLessThanOrEqual(0.09);
});

test("what is taught as like an emergency is one, and what is taught as unlike is none", () => {
  const { like, unlike } = emergencyExamples(LIBRARY.emergencyPhrases);
  expect(like.length).toBeGreaterThan(200);
  expect(share(like, isEmergency)).toBeGreaterThan(0.9);
  // Some hold a phrase: "bạo lực gia đình" alarms in whatever sentence it stands.
  expect(share(unlike, isEmergency)).toBeLessThan(0.04);
});

test("no message that is measured is taught", () => {
  const { like, unlike } = emergencyExamples(LIBRARY.emergencyPhrases);
  const taught = new Set([...like, ...unlike].map(fold));
  expect([...STRANGERS.yes, ...STRANGERS.no].filter((text) => taught.has(fold(text)))).toEqual([]);
});

test("few examples do not show what is ordinary: such a library knows its phrases and examples word for word", () => {
  const data = {
    ...SMALL_LIBRARY,
    emergencyPhrases: ["nhà bị cháy", "giống như: lửa cháy tới mái rồi bà con ơi"],
  };
  expect(train(data).classifier.emergency.columns).toBe(0);
  const model = trainModel(data);
  const read = (text: string) => understand(model, text, { options: [] }).emergency;
  expect(read("nhà bị cháy")).toBe(true);
  expect(read("lửa cháy tới mái rồi bà con ơi")).toBe(true);
  expect(read("lửa cháy tới mái nhà bên rồi")).toBe(false);
  expect(read("cài vneid cho bác")).toBe(false);
});

test.each([
  "vợ",
  "bà ngoại",
  "sông Cầu",
  "đang học",
  "em đang mở app rồi",
  "đang tải xuống",
  "tôi đang ở ngoài đường",
  "con tôi đang đi học",
  "em đang chạy ra phường nộp đây",
  "mẹ tôi đang nằm viện",
  "chồng tôi đang đi biển",
  "cháu đang ở Hà Nội",
  "chạy nha bà",
])("an answer within a talk alarms nobody: %s", (text) => {
  expect(isEmergency(text)).toBe(false);
});

test("two words are enough where they say it all", () => {
  expect(isEmergency("cháy nhà")).toBe(true);
});
