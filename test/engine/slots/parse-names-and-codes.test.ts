import { expect, test } from "@jest/globals";
import { parse } from "./parse.ts";

test.each([
  ["Nguyễn Văn An", "Nguyễn Văn An"],
  ["tôi tên là Trần Thị Bé", "Trần Thị Bé"],
  ["dạ tên tôi là lê thị hoa ạ", "Lê Thị Hoa"],
  ["PHẠM VĂN NAM", "Phạm Văn Nam"],
  ["họ tên: H'Hen Niê", "H'Hen Niê"],
  ["nguyen van an", "Nguyen Van An"],
])("a name is read from %j", (text, value) => {
  expect(parse("name", text)).toBe(value);
});

test.each([
  "cài vneid thế nào",
  "tôi muốn hỏi",
  "0912345678",
  "không biết",
  "quay lại",
  "lâm sao bây giờ",
  "mai tôi đến được không",
  "lệ phí bao nhiêu",
  "An",
  "ở nhà một mình thôi à",
])("no name is read from %j", (text) => {
  expect(parse("name", text)).toBe("unfit");
});

test.each([
  ["001150000001", "001150000001"],
  ["số của tôi là 001 150 000 001", "001150000001"],
])("a citizen's number is read from %j", (text, value) => {
  expect(parse("citizen_id", text)).toBe(value);
});

test("an old number of nine digits is refused kindly, others are no citizen's numbers", () => {
  expect(parse("citizen_id", "012345678")).toBe("refused");
  for (const text of ["000150000001", "097150000001", "00115000000", "abc"]) {
    expect(parse("citizen_id", text)).toBe("unfit");
  }
});

test("a hotline is refused as one's own phone", () => {
  for (const text of ["1900.1009", "18001096", "113"]) expect(parse("phone", text)).toBe("refused");
  expect(parse("phone", "(024) 3825 1234")).toBe("02438251234");
});

test.each([
  ["h29.15.8-240305-0042", "H29.15.8-240305-0042"],
  ["mã là 000.00.07.G12-240815-0133 ạ", "000.00.07.G12-240815-0133"],
])("a dossier's code is read from %j", (text, value) => {
  expect(parse("dossier", text)).toBe(value);
});

test("accounts keep their zeros; addresses of the web are read alone", () => {
  expect(parse("bank_account", "stk 0123 4567 89")).toBe("0123456789");
  expect(parse("bank_account", "1234567")).toBe("unfit");
  expect(parse("url", "xem dichvucong.gov.vn nhé")).toBe("dichvucong.gov.vn");
  expect(parse("url", "không có")).toBe("unfit");
  expect(parse("dossier", "H29")).toBe("unfit");
});

test.each([
  ["phường Cửa Nam", "phường Cửa Nam"],
  ["phuong cua nam, ha noi", "phường Cửa Nam, Hà Nội"],
  ["Cửa Nam", "phường Cửa Nam"],
  ["p. Cửa Nam", "phường Cửa Nam"],
  ["xã Ba Vì huyện Ba Vì Hà Nội", "xã Ba Vì, Hà Nội"],
  ["tôi ở xã Tề Lỗ, Vĩnh Phúc", "xã Tề Lỗ, Phú Thọ"],
  ["phường Hà Nam", "phường Hà Nam"],
  ["đặc khu Cô Tô", "đặc khu Cô Tô"],
])("a commune is read from %j", (text, value) => {
  expect(parse("commune", text)).toBe(value);
});

test("a district is answered: there are none any more; a province alone is no commune", () => {
  expect(parse("commune", "quận Hoàn Kiếm")).toBe("refused");
  expect(parse("commune", "huyện Ba Bể")).toBe("refused");
  expect(parse("commune", "Hà Nội")).toBe("unfit");
});
