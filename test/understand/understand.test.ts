import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { trainModel } from "../../bot/understand/train-model.ts";
import { understand } from "../../bot/understand/understand.ts";
import { SMALL_LIBRARY } from "./small-library.ts";

const MODEL = trainModel(SMALL_LIBRARY);
const OPTIONS = [
  { label: "Tại nhà", also: [] },
  { label: "Ngân hàng", also: ["atm"] },
];

function read(text: string) {
  return understand(MODEL, text, { options: OPTIONS });
}

test("an example repeated word for word is sure, with or without marks", () => {
  for (const text of ["cài vneid", "CAI VNEID!", "Cài VN e ID"]) {
    expect(read(text)).toMatchObject({
      candidates: [{ id: "cai_vneid", kind: "intent", topic: "vneid", p: 1 }],
      knownShare: 1,
      decision: "answer",
    });
  }
});

test("a question of the FAQ is ranked with the intents", () => {
  expect(read("vneid co mat tien ko").candidates[0]).toMatchObject({
    id: "vneid-mat-phi",
    kind: "faq",
    p: 1,
  });
});

test("the meaning survives other words, slips and missing marks", () => {
  for (const text of ["bác muốn cài cái vneid", "caif vnied giùm", "tai app dinh danh o dau"]) {
    expect(read(text).candidates[0]?.topic).toBe("vneid");
  }
});

test("words nobody taught are not understood", () => {
  const reading = read("zxcvb qwpoi lkjhg");
  expect(reading.knownShare).toBeLessThan(0.5);
  expect(reading.decision).toBe("menu");
});

test("known share weighs down what was half understood", () => {
  const whole = read("nộp hồ sơ trên mạng");
  const half = read("nộp hồ sơ trên mạng zxcvb qwpoi lkjhg");
  expect(half.knownShare).toBeLessThan(whole.knownShare);
  expect(half.candidates[0]?.p ?? 0).toBeLessThan(whole.candidates[0]?.p ?? 0);
});

test("the parts of a reading stand side by side", () => {
  expect(read("Gặp CÁN BỘ ạ")).toMatchObject({
    text: "Gặp CÁN BỘ ạ",
    folded: "gap can bo a",
    language: "vi",
    command: "officer",
    emergency: false,
    decision: "command",
  });
  expect(read("cái thứ hai").option).toBe(1);
  expect(read("chuyển 500k vào 0987654321").entities.map(({ kind }) => kind)).toEqual([
    "money",
    "phone",
  ]);
});

test("an emergency is seen in the middle of anything", () => {
  expect(read("menu cháu ơi nhà bị cháy rồi")).toMatchObject({
    emergency: true,
    command: null,
    decision: "officer",
  });
});

test("a link does not change the language of the message around it", () => {
  expect(read("https://www.example.com/how-to-install").language).toBe("vi");
  expect(read("is this real https://abc.vn").language).toBe("en");
});

const HARD = [
  "\uD800",
  "\uDC00a",
  "\u0000",
  "a\u0000b",
  "",
  " ",
  "\n",
  "🧓🏽",
  "é\u0301\u0302",
  "İ",
  "ﷺ",
  "\u202Eabc",
  "a".repeat(10_000),
  "1 ".repeat(5_000),
  "a.".repeat(5_000),
  "x1".repeat(5_000),
  "\uD800".repeat(10_000),
  "stk 12345678 ".repeat(700),
  "http://".repeat(1_400),
  "cài vneid ".repeat(1_000),
  "2-".repeat(5_000),
];

function expectSound(text: string): void {
  const { candidates, knownShare, option, text: cleaned } = read(text);
  const ps = candidates.map(({ p }) => p);
  expect(ps).toEqual(ps.toSorted((a, b) => b - a));
  expect(ps.every((p) => p >= 0 && p <= 1)).toBe(true);
  expect(ps.reduce((sum, p) => sum + p, 0)).toBeLessThanOrEqual(1 + 1e-9);
  expect(candidates.length).toBeLessThanOrEqual(5);
  expect(knownShare).toBeGreaterThanOrEqual(0);
  expect(knownShare).toBeLessThanOrEqual(1);
  expect(option === null || OPTIONS[option] !== undefined).toBe(true);
  expect(cleaned.isWellFormed()).toBe(true);
}

test.each(HARD.map((text) => [JSON.stringify(text.slice(0, 20)), text]))(
  "%s… gives a sound reading",
  (_, text) => {
    expectSound(text);
  },
);

test("any text gives a sound reading", () => {
  const taught = SMALL_LIBRARY.intents.flatMap(({ examples }) => examples.join(" ").split(" "));
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc
      .array(fc.constantFrom(...taught, "2", "?", "k", "0987654321"))
      .map((words) => words.join(" ")),
  );
  fc.assert(fc.property(texts, expectSound), { numRuns: 1000 });
});

test("the same text gives the same reading", () => {
  expect(read("cài vneid hộ bác")).toEqual(read("cài vneid hộ bác"));
});
