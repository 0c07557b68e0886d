import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findEntities } from "../../bot/understand/find-entities.ts";

function found(text: string): readonly string[] {
  return findEntities(text).map(({ kind, value }) => `${kind} ${value}`);
}

test.each([
  ["vào https://VNeID.gov.vn/Tai nhé", "https://vneid.gov.vn/tai"],
  ["xem www.abc.com.", "www.abc.com"],
  ["trang dichvucong.gov.vn đó", "dichvucong.gov.vn"],
  ["link bit.ly/3xY!", "bit.ly/3xy"],
  ["(phatnguoi.top/nop-phat)", "phatnguoi.top/nop-phat"],
  ["tải vneid.apk về", "vneid.apk"],
  ["http://1.2.3.4:8080/a?b=c", "http://1.2.3.4:8080/a?b=c"],
  ["chinhphu.vn:443", "chinhphu.vn:443"],
])("%s holds an address", (text, value) => {
  expect(found(text)).toEqual([`url ${value}`]);
});

test.each(["không biết.co ai giúp", "khong biet.co ai giup", "xong rồi.vn", "a@gmail.com", "3.5"])(
  "%s holds no address",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test("dossier numbers in both forms, in capitals", () => {
  expect(found("hồ sơ h29.15.8-240305-0042 và 000.00.07.G12-240815-0133")).toEqual([
    "dossier H29.15.8-240305-0042",
    "dossier 000.00.07.G12-240815-0133",
  ]);
  expect(found("XH29.15.8-240305-0042")).toEqual([]);
  expect(found("thủ tục 1.014027.H42")).toEqual([]);
});

test("a citizen number begins with a province, 001 to 096", () => {
  expect(found("căn cước 001089012345")).toEqual(["citizen_id 001089012345"]);
  expect(found("căn cước 096189012345.")).toEqual(["citizen_id 096189012345"]);
  expect(found("số 000089012345")).toEqual([]);
  expect(found("số 097089012345")).toEqual([]);
  expect(found("số 0010890123456")).toEqual([]);
});

test.each([
  "0987654321",
  "0987 654 321",
  "0987.654.321",
  "+84 98.765.4321",
  "84987654321",
  "0084987654321",
])("%s is one phone number", (text) => {
  expect(found(`gọi ${text} nhé`)).toEqual(["phone 0987654321"]);
});

test("nine digits, or a wrong second one, are no phone", () => {
  expect(found("098765432")).toEqual([]);
  expect(found("0187654321")).toEqual([]);
});

test.each([
  ["500k", 500_000],
  ["2tr500", 2_500_000],
  ["2tr5", 2_500_000],
  ["1,5 triệu", 1_500_000],
  ["3 trieu", 3_000_000],
  ["650.000 đ", 650_000],
  ["650.000đ", 650_000],
  ["22 nghìn", 22_000],
  ["1.300.000 đồng", 1_300_000],
  ["1tỷ2", 1_200_000_000],
  ["100000 VND", 100_000],
])("%s is an amount", (text, amount) => {
  expect(found(`mất ${text}, trời ơi`)).toEqual([`money ${amount}`]);
});

test.each(["bước 2 k hiểu", "mức 2 đi", "5 tuổi", "2 trường", "12 tháng 5"])(
  "%s holds no amount",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test("hotlines with or without separators, short ones only alone", () => {
  expect(found("1900.0368, 1900 9068, 18001096, 1900 545413")).toEqual([
    "hotline 19000368",
    "hotline 19009068",
    "hotline 18001096",
    "hotline 1900545413",
  ]);
  expect(found("gọi 113 hay 156 hoặc nhắn 5656")).toEqual([
    "hotline 113",
    "hotline 156",
    "hotline 5656",
  ]);
  expect(found("115 nghìn")).toEqual(["money 115000"]);
  expect(found("số nhà 1134")).toEqual([]);
});

test("long digits are an account only near words that say so", () => {
  expect(found("stk 1903 3445 5667 7")).toEqual(["bank_account 1903344556677"]);
  expect(found("21110000123456 là số tài khoản của tôi")).toEqual(["bank_account 21110000123456"]);
  expect(found("mã đơn 21110000123456")).toEqual([]);
  expect(found("stk 1234567")).toEqual([]);
});

test("entities come in order of place, as written, and never twice", () => {
  const entities = findEntities("Gọi 0987.654.321 chuyển 2tr500 qua vnpay.vn");
  expect(entities.map(({ text }) => text)).toEqual(["0987.654.321", "2tr500", "vnpay.vn"]);
});

test("any text gives entities that stand in it", () => {
  const pieces = fc.constantFrom(
    "0987",
    " ",
    "654321",
    ".",
    "-",
    "k",
    "stk",
    "1900",
    "tr",
    "a.vn",
    "H26",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join("").trim();
      for (const entity of findEntities(text)) expect(text).toContain(entity.text);
    }),
    { numRuns: 500 },
  );
});
