import { fold, unaccent } from "../../text/fold.ts";
import type { Parsed } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/** A person's name that announces itself: "tôi tên là …", or one that begins with a family name. */
export function parseName(text: string): Parsed {
  const { name, announced } = coreOf(text);
  if (!couldBeName(name)) return UNFIT;
  const [family = ""] = fold(name).split(" ");
  return announced || FAMILY_NAMES.has(family) ? parsedAs(inCapitals(name)) : UNFIT;
}

/** Any words that could be a name, when nothing else claimed them. */
export function parseNameLoosely(text: string): Parsed {
  const { name } = coreOf(text);
  return couldBeName(name) ? parsedAs(inCapitals(name)) : UNFIT;
}

const ANNOUNCED =
  /^(?:(?:da|dạ|vâng|thưa)[ ,]+)*(?:(?:(?:bố|ba|cha|mẹ|má|ông|bà|vợ|chồng) )?(?:tôi|tui|em|cháu|con|bác|mình|bà|ông) )?(?:(?:họ (?:và )?)?tên(?: (?:tôi|tui|em|cháu|con|bác|mình|đầy đủ))?(?: là)?|là)\s*:?\s+/iu;
const POLITE_END = /(?:[ ,]+(?:ạ|nhé|nha|đó|đây|em|cháu))+$/iu;
/** Without its mark it may also be a name of one letter: then two words are left at least before it. */
const BARE_A = /(?<= \S+ \S+)[ ,]+a$/u;
/** Said to people, and no part of their names. */
const TITLE = /^(?:ông|bà|cụ|bác|cô|chú|anh|chị) (?=\S+ \S+)/iu;

function coreOf(text: string): { readonly name: string; readonly announced: boolean } {
  const plain = text.trim().replace(/[.!]+$/u, "");
  const without = plain.replace(ANNOUNCED, "");
  const core = untitled(without.replace(/^(?:dạ|da|vâng)[ ,]+/iu, ""));
  const many = fold(core).split(" ").length > 2;
  const name = many ? core.replace(BARE_A, "").replace(POLITE_END, "") : core;
  return { name: name.trim(), announced: without !== plain };
}

/** "Ông Nguyễn Văn Ba" is called so; "Bà Triệu" may be whom she is named after. */
function untitled(name: string): string {
  const bare = name.replace(TITLE, "");
  const [family = ""] = fold(bare).split(" ");
  return FAMILY_NAMES.has(family) ? bare : name;
}

const WORD = /^\p{L}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*$/u;
const MOST_WORDS = 7;

/** Two to seven words of letters, none of them one that asks, orders or denies. */
function couldBeName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  if (!words.every((word) => WORD.test(word))) return false;
  const folded = fold(text);
  if (NO_PHRASES.some((phrase) => ` ${folded} `.includes(` ${phrase} `))) return false;
  const isMarked = unaccent(text) !== text.normalize("NFC");
  return !words.some((word) =>
    isMarked ? NO_NAMES_MARKED.has(word.toLowerCase()) : NO_NAMES.has(fold(word)),
  );
}

/** Words that no name holds; with marks more can be told apart than without. */
const NO_NAMES_MARKED = new Set(
  (
    "gì nào sao không đâu mấy nhiêu làm cách hướng dẫn muốn cần hỏi giúp cho xin cài đặt quên mật khẩu giấy tờ tiền trợ " +
    "cấp hưu điện được rồi chưa và hay hoặc với về thì của này kia biết hiểu gặp quay hủy tôi tui cháu lấy nộp nhận gửi " +
    "ở tại đến đi thôi à vậy hả nhé khoản ký phí lệ"
  ).split(" "),
);
const NO_NAMES = new Set(
  (
    "gi nao sao khong ko k nhieu muon can hoi giup xin cai quen mat khau giay duoc roi chua hoac cua kia biet hieu gap " +
    "quay huy toi tui vneid zalo facebook otp app menu lay nop nhan gui mua khoan cap"
  ).split(" "),
);
const NO_PHRASES = [
  "cong an",
  "dich vu",
  "can cuoc",
  "dinh danh",
  "ho so",
  "thu tuc",
  "lua dao",
  "o nha",
  "mot minh",
  "bo qua",
  "lam tiep",
  "nhac lai",
  "tro giup",
];

const FAMILY_NAMES = new Set(
  (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai " +
    "to ha ta chu chau luong luu cao thai tong quach trieu la lo giang ma vang sung ksor nong be hua kieu mac dam ong tang " +
    "thach lai khuc nghiem tieu au duong cu dong quang ninh an bach banh diep than ton nie"
  ).split(" "),
);

function inCapitals(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => {
      const whole =
        word === word.toUpperCase() && unaccent(word).length > 1 ? word.toLowerCase() : word;
      return whole.charAt(0).toUpperCase() + whole.slice(1);
    })
    .join(" ");
}
