import { expect, test } from "@jest/globals";
import { play, playLast, saidIn } from "../support/play.ts";
import { allowance } from "./allowance.ts";

test("two needs are both served, what is only told before what asks back", async () => {
  const report = await playLast(allowance, ["Trợ cấp người già. VNeID có mất tiền không?"]);
  expect(report.bot[0]?.text).toBe("Không mất phí ạ.");
  expect(report).toMatchObject({ at: { flow: "tro-cap", step: "hoi-tuoi" } });
});

test("the order of the sentences does not matter", async () => {
  const report = await playLast(allowance, ["VNeID có mất tiền không? Xin tiền trợ cấp tuổi già."]);
  expect(saidIn(report)).toContain("Không mất phí ạ.");
  expect(report).toMatchObject({ at: { flow: "tro-cap", step: "hoi-tuoi" } });
});

test("a scam is warned of before the other need", async () => {
  const report = await playLast(allowance, [
    "VNeID có mất tiền không? Có người gọi xưng công an đòi mã OTP.",
  ]);
  expect(report).toMatchObject({ decision: "scam" });
  expect(report.bot.length).toBeGreaterThanOrEqual(2);
  expect(report.bot.at(-1)?.text).toContain("Không mất phí ạ.");
});

test("a greeting beside a need is no need of its own", async () => {
  const [both, alone] = await play(allowance, [
    "Chào cháu nhé cháu. VNeID có mất tiền không?",
    "VNeID có mất tiền không",
  ]);
  expect(both === undefined ? [] : saidIn(both)).toContain(
    alone === undefined ? "" : saidIn(alone),
  );
});
