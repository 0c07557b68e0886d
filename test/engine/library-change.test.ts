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

test("the question of a refused value comes first, then the talk goes on where it stood", async () => {
  const libraries = { next: changed("từ: 0, đến: 120", "từ: 80, đến: 120") };
  const lines = [START, "76", "1", "!library next", "không", "85"];
  const reports = await play(allowance, lines, { libraries });
  expect(reports[4]).toMatchObject({ at: { step: "hoi-tuoi" }, slots: { nơi_nhận: "ngan-hang" } });
  expect(saidIn(reports[4])).toContain("Nội dung vừa được cập nhật");
  expect(saidIn(reports[4])).toContain("bao nhiêu tuổi");
  expect(reports[5]).toMatchObject({
    at: { step: "luong-huu" },
    slots: { tuổi: 85, nơi_nhận: "ngan-hang" },
  });
});

test("a removed option is refused like any other value", async () => {
  const libraries = { next: changed("giá trị: ngan-hang", "giá trị: chuyen-khoan") };
  const report = await playLast(allowance, [START, "76", "1", "!library next", "có"], {
    libraries,
  });
  expect(report).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
});

test("a command is obeyed in the same turn as the sentence about the change", async () => {
  const libraries = { next: changed("bước: luong-huu", "bước: huu-tri") };
  const lines = [START, "76", "1", "!library next", "gặp cán bộ"];
  const report = await playLast(allowance, lines, { libraries });
  expect(report.case).not.toBeNull();
  expect(saidIn(report)).toContain("Nội dung vừa được cập nhật");
});

const renamedOnce = renamed("noi-nhan", "cach-nhan");
const renamedTwice = libraryOf({
  ...ALLOWANCE,
  "flows/tro-cap.yaml": FLOW.replace("bước: noi-nhan", "bước: nhan-o-dau").replace(
    "các bước:",
    "thay bước: {cach-nhan: nhan-o-dau}\ncác bước:",
  ),
});

function renamed(from: string, to: string) {
  const flow = FLOW.replace(`bước: ${from}`, `bước: ${to}`);
  return libraryOf({
    ...ALLOWANCE,
    "flows/tro-cap.yaml": flow.replace("các bước:", `thay bước: {${from}: ${to}}\ncác bước:`),
  });
}

test("a renaming is followed through libraries that the citizen never met, also after a restart", async () => {
  const libraries = { once: renamedOnce, twice: renamedTwice };
  const lines = [START, "76", "!library once", "!library twice", "2"];
  const report = await playLast(allowance, lines, { libraries });
  expect(report).toMatchObject({ at: { step: "o-nha" }, slots: { nơi_nhận: "tai-nha" } });
});

test("a button of an older library answers its question under the new name", async () => {
  const libraries = { once: renamedOnce, twice: renamedTwice };
  const lines = [START, "76", "!library once", "!library twice", "!tap Tại nhà"];
  const report = await playLast(allowance, lines, { libraries });
  expect(report).toMatchObject({ at: { step: "o-nha" } });
  const stale = [START, "76", "1", "!library once", "!library twice", "!tap Tại nhà", "có"];
  const reports = await play(allowance, stale, { libraries });
  expect(saidIn(reports[5])).toContain("Nút này thuộc câu hỏi trước");
  expect(reports[6]).toMatchObject({ at: { step: "nhan-o-dau" } });
});

test("what runs beneath a removed flow goes on", async () => {
  const { "flows/cai-dat.yaml": _, "intents/vneid.yaml": __, ...rest } = ALLOWANCE;
  const faqs = ALLOWANCE["content/faq/vneid.yaml"].replace(/\n {4}nút:.*/u, "");
  const libraries = { next: libraryOf({ ...rest, "content/faq/vneid.yaml": faqs }) };
  const lines = [START, "76", "cài ứng dụng", "!library next", "xong", "2"];
  const reports = await play(allowance, lines, { libraries });
  expect(reports[4]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
  expect(reports[5]).toMatchObject({ at: { step: "o-nha" } });
});

test("unfinished work moves too", async () => {
  const libraries = { once: renamedOnce };
  const report = await playLast(allowance, [START, "76", "menu", "!library once", "làm tiếp"], {
    libraries,
  });
  expect(report).toMatchObject({ at: { step: "cach-nhan" }, slots: { tuổi: 76 } });
});
