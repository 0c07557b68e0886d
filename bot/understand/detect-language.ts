import { fold } from "../text/fold.ts";
import { isLegalSyllable } from "../text/is-legal-syllable.ts";
import type { Language } from "./reading.ts";
import { ENGLISH_WORDS } from "./spelling/english-words.ts";
import { expandShorthand } from "./spelling/expand-shorthand.ts";

/**
 * The language of a message whose addresses and numbers are masked. Vietnamese unless it surely is
 * not: unaccented Vietnamese is what off-the-shelf detectors call Spanish or Slovene.
 */
export function detectLanguage(text: string): Language {
  if (VIETNAMESE_MARK.test(text.normalize("NFC"))) return "vi";
  const words = fold(text)
    .split(" ")
    .filter((word) => HAS_LETTER.test(word) && !NAMES.has(word));
  if (words.length === 0) return "vi";
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length / words.length;
  const syllables = words.filter(isVietnamese).length / words.length;
  if (english >= ENGLISH_SHARE && english > ENGLISH_PER_SYLLABLE * syllables) return "en";
  if (syllables >= SYLLABLE_SHARE) return "vi";
  return english > 0 ? "en" : "other";
}

/** Measured on unaccented Vietnamese and on English lines: see the language rule in the design notes. */
const ENGLISH_SHARE = 0.3;
const ENGLISH_PER_SYLLABLE = 0.34;
const SYLLABLE_SHARE = 0.35;

const VIETNAMESE_MARK = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
const HAS_LETTER = /\p{L}/u;

/** Names and abbreviations that people of every language write, so they speak for none. */
const NAMES: ReadonlySet<string> = new Set(
  (
    "vneid zalo facebook messenger google otp nfc qr sim atm sms apk vssid id ok app wifi internet viettel " +
    "qurl qdossier qcitizenid qphone qmoney qhotline qaccount"
  ).split(" "),
);

function isVietnamese(word: string): boolean {
  return isLegalSyllable(word) || (expandShorthand(word) !== undefined && !ENGLISH_WORDS.has(word));
}
