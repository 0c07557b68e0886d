import { expect, test } from "@jest/globals";
import { matchOption } from "../../bot/understand/match-option.ts";

const PLACES = options(
  "Qua tài khoản ngân hàng",
  "Nhận tại nhà",
  "Nộp hồ sơ trực tuyến",
  "Có tài khoản",
  "Gặp cán bộ",
);

function options(...labels: readonly string[]) {
  return labels.map((label) => ({ label, also: [] as readonly string[] }));
}

test.each([
  ["2", 1],
  ["số 2", 1],
  ["cái thứ hai", 1],
  ["dạ cái thứ hai ạ", 1],
  ["cau thu 2 nhe", 1],
  ["số bốn", 3],
  ["thứ tư", 3],
  ["câu đầu tiên", 0],
  ["câu cuối", 4],
  ["cai cuoi cung", 4],
  ["em chọn số 3 nha", 2],
  ["bấm số 5 giúp tôi", 4],
  ["the second one", 1],
  ["năm", 4],
  ["số hai cháu ạ", 1],
  ["chọn ba bác nhé", 2],
])("%s picks by number", (text, index) => {
  expect(matchOption(text, PLACES)).toBe(index);
});

test.each([
  ["nhận tại nhà", 1],
  ["nhan tai nha", 1],
  ["dạ cho tôi nhận tại nhà nhé", 1],
  ["NHẬN TẠI NHÀ!", 1],
  ["nhận tại nhf", 1],
  ["tai khoan ngan hang", 0],
  ["Nộp hs online", 2],
  ["gap cb", 4],
])("%s picks by label", (text, index) => {
  expect(matchOption(text, PLACES)).toBe(index);
});

test.each([
  "tôi năm nay đã 74 tuổi rồi",
  "hai vợ chồng tôi",
  "hai ông bà",
  "2 bác cháu tôi ạ",
  "ba anh em",
  "năm nay",
  "bà ơi",
  "ba oi",
  "bà",
  "9",
  "0",
  "số 12",
  "hôm nay trời đẹp",
  "tôi ở nhà số 2 phố Huế",
  "",
  "!!!",
])("%s picks nothing", (text) => {
  expect(matchOption(text, PLACES)).toBeNull();
});

test("a denied label is not the label, nor is a question about it", () => {
  expect(matchOption("tôi không có tài khoản", PLACES)).toBeNull();
  expect(matchOption("tài khoản ngân hàng là gì", PLACES)).toBeNull();
});

test("another number than the label's is another answer", () => {
  const ages = options("Dưới 75 tuổi", "Từ 75 tuổi");
  expect(matchOption("từ 76 tuổi", ages)).toBeNull();
  expect(matchOption("tu 75 tuoi", ages)).toBe(1);
});

test("words under cách nói khác pick their option", () => {
  const ways = [
    { label: "Qua thẻ", also: ["ngân hàng", "atm"] },
    { label: "Tại nhà", also: ["tiền mặt"] },
  ];
  expect(matchOption("dạ atm ạ", ways)).toBe(0);
  expect(matchOption("tien mat", ways)).toBe(1);
});

test("a label that is a number goes before the number of a place", () => {
  expect(matchOption("5", options("5", "4", "3", "2", "1"))).toBe(0);
  expect(matchOption("1 người", options("2 người", "1 người"))).toBe(1);
});

test("two labels that are as near leave the choice open", () => {
  const papers = options("Căn cước của bố", "Căn cước của mẹ");
  expect(matchOption("căn cước của", papers)).toBeNull();
  expect(matchOption("căn cước của mẹ", papers)).toBe(1);
});

test("a plain no picks No, not No with more words", () => {
  const answers = options("Có", "Không", "Không rõ");
  expect(matchOption("ko", answers)).toBe(1);
  expect(matchOption("có ạ", answers)).toBe(0);
  expect(matchOption("không rõ", answers)).toBe(2);
});

test("a story is no choice, and without options there is none", () => {
  expect(matchOption(`nhận tại nhà ${"vì tôi già yếu ".repeat(20)}`, PLACES)).toBeNull();
  expect(matchOption("1", [])).toBeNull();
});
