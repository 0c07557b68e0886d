import { expect, test } from "@jest/globals";
import { indexScamRules } from "../../bot/scam/index-scam-rules.ts";
import { judge } from "../../bot/scam/judge.ts";
import type { ScamContent } from "../../bot/scam/scam-rules.ts";
import { rules } from "./shipped-rules.ts";

const SCAM = [
  "bác đọc mã cho cháu làm hồ sơ",
  "cô đọc mã cho em làm thẻ",
  "ông đọc mã cho con mở khóa",
  "chị đọc mã cho em sửa máy",
];
const GENUINE = [
  "mời bác lên phường làm hồ sơ",
  "mời cô lên phường lấy thẻ",
  "mời ông lên phường họp tổ",
  "mời chị lên phường nộp giấy",
];

/** Nothing but examples: no sign is known. */
function taught(points: number): ReturnType<typeof indexScamRules> {
  const { content } = rules;
  const only: ScamContent = {
    ...content,
    tactics: { ...content.tactics, signs: [], combinations: [] },
    examples: { ...content.examples, points, scam: SCAM, genuine: GENUINE },
  };
  return indexScamRules(only);
}

test("what reads like the examples of swindlers is suspected, and says so", () => {
  const { verdict, reasons } = judge(taught(75), { text: "bà đọc mã cho cháu làm thẻ nhé" });
  expect(verdict).not.toBe("no_sign");
  expect(reasons.map(({ code }) => code)).toEqual(["giong_tin_mau"]);
});

test("what reads like genuine messages, or like nothing known, is not", () => {
  for (const text of ["mời bà lên phường lấy giấy", "xyzzy", ""]) {
    expect(judge(taught(75), { text })).toMatchObject({ verdict: "no_sign", reasons: [] });
  }
});

test("being like the examples never makes a scam by itself", () => {
  const { points } = rules.content.examples;
  expect(points).toBeGreaterThan(rules.content.tactics.thresholds.scam);
  const { verdict, score } = judge(taught(points), { text: "bà đọc mã cho cháu làm thẻ nhé" });
  expect(verdict).toBe("suspicious");
  expect(score).toBeLessThan(0.5);
});

test("the same examples teach the same", () => {
  const learn = () => [...indexScamRules(rules.content).resemblance.weights];
  expect(learn()).toEqual(learn());
});

test("one ordinary message more does not change which of the others are learnt from", () => {
  const ofAnythingElse = Array.from(
    { length: 40 },
    (_, at) => `dừa khô bữa nay giá ${"cao ".repeat(at)}`,
  );
  const learn = (texts: readonly string[]) => [
    ...indexScamRules(rules.content, { ofServices: [], ofAnythingElse: texts }).resemblance.weights,
  ];
  expect(learn(["a", ...ofAnythingElse])).toEqual(learn(ofAnythingElse));
  expect(learn(ofAnythingElse)).not.toEqual(learn([]));
});
