import { expect, test } from "@jest/globals";
import { pickVariant } from "../../bot/engine/speak/pick-variant.ts";
import { libraryOf } from "../support/library-of.ts";
import { play, playLast, saidIn } from "../support/play.ts";

const vietnamese = {
  locale: "vi",
  audience: null,
  channel: "webchat",
  slow: false,
  short: false,
} as const;

test("a variant is picked by locale, then short, then audience, then channel, then default", () => {
  const text = {
    address: "x",
    variants: { default: "d", elder: "e", zalo: "z", short: "s", en: "E", "en/elder": "EE" },
  };
  const pick = (hearing: object) => pickVariant(text, { ...vietnamese, ...hearing });
  expect(pick({})).toEqual({ key: "default", because: "default" });
  expect(pick({ channel: "zalo" }).key).toBe("zalo");
  expect(pick({ channel: "zalo", audience: "elder" })).toEqual({
    key: "elder",
    because: "audience",
  });
  expect(pick({ short: true, audience: "elder" }).key).toBe("short");
  expect(pick({ locale: "en" })).toEqual({ key: "en", because: "locale" });
  expect(pick({ locale: "en", audience: "elder" }).key).toBe("en/elder");
  expect(pick({ locale: "fr" }).key).toBe("default");
});

const library = libraryOf({
  "flows/ke.yaml": `
luồng: ke
tên: Kể
chủ đề: vneid
bắt đầu khi: bất kỳ
cần biết: {tên: {}}
các bước:
  - bước: hoi-ten
    hỏi: tên
    câu hỏi: {chung: "{Ông/bà} tên gì ạ?", zalo: "Tên gì trên {tên kênh} ạ?"}
  - nói: "{tên} nhắn {tin nhắn}, lượt {lượt}, qua {tên kênh}, gọi {danh bạ.cong_an_113.điện thoại}."
`,
});

test("braces are filled from slots, built-ins, the directory and the form of address", async () => {
  const report = await playLast(library, ["chào", "Lan"]);
  expect(saidIn(report)).toBe("Lan nhắn Lan, lượt 2, qua Web, gọi 113.");
});

test("what a citizen wrote is never read as a template", async () => {
  const nasty = "{mã việc} $t(x) {{y}} $& {tin nhắn}";
  const report = await playLast(library, ["chào", nasty]);
  expect(saidIn(report)).toContain(`${nasty} nhắn ${nasty}`);
});

test("the channel's own words are said on that channel", async () => {
  expect(saidIn(await playLast(library, ["chào"], { channel: "zalo" }))).toBe(
    "Tên gì trên Zalo ạ?",
  );
  expect(saidIn(await playLast(library, ["chào"]))).toBe("Ông/bà tên gì ạ?");
});

test("an amount is written as the citizen's language writes it", async () => {
  const paid = libraryOf({
    "flows/tra.yaml": `
luồng: tra
tên: Trả
chủ đề: tai-khoan
bắt đầu khi: bất kỳ
cần biết: {tiền: {kiểu: số tiền, đến: 9000000}}
các bước:
  - {bước: hoi, hỏi: tiền, câu hỏi: Bao nhiêu ạ?}
  - nói: "Ghi {tiền}."
`,
  });
  const vietnamese = await play(paid, ["abc", "10 triệu", "2tr500"]);
  expect(saidIn(vietnamese[1])).toContain("9.000.000 đồng");
  expect(saidIn(vietnamese[2])).toBe("Ghi 2.500.000 đồng.");
  const english = await play(paid, ["English", "abc", "2tr500"]);
  expect(saidIn(english[2])).toBe("Ghi 2,500,000 VND.");
});
