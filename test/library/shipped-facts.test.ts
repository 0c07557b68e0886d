import { expect, test } from "@jest/globals";
import { textsOf } from "../support/texts-of.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";

/** What citizens read, in every variant and language: address, "#", variant → text. */
const TEXTS = textsOf(await shippedLibrary()).flatMap(({ address, variants }) =>
  Object.entries(variants).map(([variant, text]) => [`${address}#${variant}`, text] as const),
);

/**
 * Entries of the directory whose sources are too old to be sure of: who names one says so beside it. Those
 * of which not even that is known are named nowhere.
 */
const DOUBTED = [
  "tong_dai_bao_hiem",
  "tong_dai_lua_dao",
  "dau_so_tin_nhan_rac",
  "trang_tin_nhiem_mang",
];
const UNTRIED = ["tong_dai_cong_quoc_gia"];
const DOUBT = /có thể đã đổi|chưa rõ|chưa có tin|may have changed|not sure|nothing newer/iu;

test("a number or site of which nobody is sure is said with its doubt", () => {
  const naming = TEXTS.filter(([, text]) => DOUBTED.some((id) => text.includes(`{danh bạ.${id}.`)));
  expect(naming.length).toBeGreaterThan(10);
  expect(naming.filter(([, text]) => !DOUBT.test(text))).toEqual([]);
});

test("whether Hà Nội waives fees today is left open", () => {
  const waiving = TEXTS.filter(([, text]) => /Hà Nội/u.test(text) && /miễn|waive/u.test(text));
  expect(waiving.length).toBeGreaterThan(1);
  expect(waiving.filter(([, text]) => !/chưa biết|do not know/u.test(text))).toEqual([]);
});

test("a number that nobody has tried is not said", () => {
  expect(said(UNTRIED.map((id) => `{danh bạ.${id}.`))).toEqual([]);
});

test("what must not be published is not said", () => {
  expect(said(WITHHELD)).toEqual([]);
});

/** Unverified or outdated, by the dossiers on VNeID and on scams (November 2026): never a citizen's to read. */
const WITHHELD = [
  // Numbers of nobody, or of offices that are gone.
  ...["1900.1599", "19001599", "0339035656", "0692348560", "LĐTBXH", "Thương binh và Xã hội"],
  // Which phones are too old; how long unlocking takes; where the store's codes lead.
  ...["Android 5", "iOS 9", "2 ngày làm việc", "com.vnid", "id1582750372"],
  // Remedies for chip, face and code that have no source.
  ...["ốp lưng", "bật NFC", "bỏ kính", "khẩu trang", "chỗ sáng", "hộp tin đầy"],
  // Funeral money, overdue applications, codes of units, mobile police visits.
  ...["13 triệu", "20 lần mức chuẩn", "thư xin lỗi", "H26", "làm lưu động"],
  // Promises nobody may make.
  ...["miễn phí mọi nơi", "chắc chắn lấy lại được", "miễn mọi phí"],
];

/** "address: words" for every text that says one of them. */
function said(words: readonly string[]): readonly string[] {
  return TEXTS.flatMap(([address, text]) =>
    words.filter((it) => text.includes(it)).map((it) => `${address}: ${it}`),
  );
}
