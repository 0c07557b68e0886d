import { expect, test } from "@jest/globals";
import { libraryOf } from "../support/library-of.ts";
import { play, playLast, saidIn } from "../support/play.ts";
import { ALLOWANCE, allowance } from "./allowance.ts";

const START = "trợ cấp người già";
const FLOW = ALLOWANCE["flows/tro-cap.yaml"];

function changed(from: string | RegExp, to: string) {
  const flow = FLOW.replaceAll(from, to);
  expect(flow).not.toBe(FLOW);
  return libraryOf({ ...ALLOWANCE, "flows/tro-cap.yaml": flow });
}

test("the same step goes on in the new words", async () => {
  const libraries = { next: changed("Muốn nhận tiền ở đâu ạ?", "Nhận tiền tại đâu ạ?") };
  const report = await playLast(allowance, [START, "76", "!library next", "xyz zyx"], {
    libraries,
  });
  expect(report).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
  const again = await playLast(allowance, [START, "76", "!library next", "trợ giúp"], {
    libraries,
  });
  expect(saidIn(again)).toContain("Nhận tiền tại đâu ạ?");
});

test("a renamed step goes on under its new name, with one sentence, and takes the answer", async () => {
  const renamed = FLOW.replace("bước: noi-nhan", "bước: cach-nhan").replace(
    "các bước:",
    "thay bước: {noi-nhan: cach-nhan}\ncác bước:",
  );
  const libraries = { next: libraryOf({ ...ALLOWANCE, "flows/tro-cap.yaml": renamed }) };
  const reports = await play(allowance, [START, "76", "!library next", "2"], { libraries });
  expect(reports[3]).toMatchObject({ at: { step: "o-nha" }, slots: { nơi_nhận: "tai-nha" } });
});

test("a removed step leads to the nearest earlier question that is still there", async () => {
  const libraries = { next: changed("bước: luong-huu", "bước: huu-tri") };
  const reports = await play(allowance, [START, "76", "1", "!library next", "không"], {
    libraries,
  });
  expect(reports[4]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
  expect(saidIn(reports[4])).toContain("Muốn nhận tiền ở đâu ạ?");
});

test("a removed flow leads home with one sentence", async () => {
  const { "flows/tro-cap.yaml": _, "intents/tai-khoan.yaml": __, ...rest } = ALLOWANCE;
  const libraries = { next: libraryOf(rest) };
  const reports = await play(allowance, [START, "76", "!library next", "1"], { libraries });
  expect(reports[3]).toMatchObject({ at: null });
  expect(reports[3]?.bot.length).toBeGreaterThan(0);
});

test("a button of a flow that is gone says so", async () => {
  const { "flows/tro-cap.yaml": _, "intents/tai-khoan.yaml": __, ...rest } = ALLOWANCE;
  const libraries = { next: libraryOf(rest) };
  const lines = [START, "76", "!library next", "menu", "!tap Tại nhà"];
  const report = await playLast(allowance, lines, { libraries });
  expect(report).toMatchObject({ at: null });
  expect(saidIn(report)).not.toBe("");
});

test("a value that the new bounds refuse is forgotten", async () => {
  const libraries = { next: changed("từ: 0, đến: 120", "từ: 80, đến: 120") };
  const report = await playLast(allowance, [START, "76", "!library next", "1"], { libraries });
  expect(report.slots).not.toHaveProperty("tuổi");
});
