import { beforeAll, expect, test } from "@jest/globals";
import { findPlace } from "../../bot/engine/slots/find-place.ts";
import type { Places } from "../../bot/library/library.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";

/** Resolution 202/2025/QH15, article 1: what became of the 52 that were rearranged, beside those that kept their name. */
const MERGED: Readonly<Record<string, readonly string[]>> = {
  "Tuyên Quang": ["Hà Giang"],
  "Lào Cai": ["Yên Bái"],
  "Thái Nguyên": ["Bắc Kạn"],
  "Phú Thọ": ["Vĩnh Phúc", "Hòa Bình"],
  "Bắc Ninh": ["Bắc Giang"],
  "Hưng Yên": ["Thái Bình"],
  "Hải Phòng": ["Hải Dương"],
  "Ninh Bình": ["Hà Nam", "Nam Định"],
  "Quảng Trị": ["Quảng Bình"],
  "Đà Nẵng": ["Quảng Nam"],
  "Quảng Ngãi": ["Kon Tum"],
  "Gia Lai": ["Bình Định"],
  "Khánh Hòa": ["Ninh Thuận"],
  "Lâm Đồng": ["Đắk Nông", "Bình Thuận"],
  "Đắk Lắk": ["Phú Yên"],
  "Thành phố Hồ Chí Minh": ["Bà Rịa - Vũng Tàu", "Bình Dương"],
  "Đồng Nai": ["Bình Phước"],
  "Tây Ninh": ["Long An"],
  "Cần Thơ": ["Sóc Trăng", "Hậu Giang"],
  "Vĩnh Long": ["Bến Tre", "Trà Vinh"],
  "Đồng Tháp": ["Tiền Giang"],
  "Cà Mau": ["Bạc Liêu"],
  "An Giang": ["Kiên Giang"],
};

/** The same resolution: those that were not rearranged. */
const UNCHANGED = [
  "Cao Bằng",
  "Điện Biên",
  "Hà Nội",
  "Hà Tĩnh",
  "Huế",
  "Lai Châu",
  "Lạng Sơn",
  "Nghệ An",
  "Quảng Ninh",
  "Sơn La",
  "Thanh Hóa",
];

let places: Places;

beforeAll(async () => {
  places = (await shippedLibrary()).places;
});

test("there are 34 provinces, each once, and 63 before them", () => {
  const now = [...Object.keys(MERGED), ...UNCHANGED];
  expect(now).toHaveLength(34);
  expect(now.length + Object.values(MERGED).flat().length).toBe(63);
  expect(places.provinces.map(({ name }) => name).toSorted()).toEqual(now.toSorted());
});

test.each(Object.entries(MERGED))("%s is what its old names are called now", (name, old) => {
  for (const province of old) {
    for (const typed of [province, province.toLowerCase(), province.normalize("NFD")]) {
      expect(findPlace(`xã Tân Lập, ${typed}`, places).province).toBe(name);
    }
  }
  expect(findPlace(`xã Tân Lập, ${name}`, places).province).toBe(name);
});

test("no old name belongs to two provinces, and none is a present one of another", () => {
  const all = places.provinces.flatMap(({ name, oldNames }) => [name, ...oldNames]);
  expect(new Set(all).size).toBe(all.length);
});
