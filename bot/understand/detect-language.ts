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
  const counts = countWords(fold(text).split(" "));
  if (counts.all === 0) return "vi";
  const english = englishOf(counts);
  if (english >= ENGLISH_SHARE * counts.all && english > counts.vietnamese) return "en";
  if (counts.vietnamese + counts.either >= SYLLABLE_SHARE * counts.all) return "vi";
  return english > 0 ? "en" : "other";
}

const ENGLISH_SHARE = 0.3;
const SYLLABLE_SHARE = 0.35;

const VIETNAMESE_MARK = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

type Counts = {
  /** English and no syllable ("install"), a syllable and not English ("toi"), both ("can"). */
  readonly english: number;
  readonly vietnamese: number;
  readonly either: number;
  /** English words that Vietnamese chat borrowed ("online", "app", "link"); not in `all`. */
  readonly borrowed: number;
  readonly all: number;
};

function countWords(words: readonly string[]): Counts {
  const counts = { english: 0, vietnamese: 0, either: 0, borrowed: 0, all: 0 };
  for (const word of words) {
    if (!HAS_LETTER.test(word) || NAMES.has(word)) continue;
    const english = ENGLISH_WORDS.has(word);
    const shorthand = expandShorthand(word) !== undefined;
    if (english && shorthand) {
      counts.borrowed++;
      continue;
    }
    counts.all++;
    if (english && isLegalSyllable(word)) counts.either++;
    else if (english) counts.english++;
    else if (shorthand || isLegalSyllable(word)) counts.vietnamese++;
  }
  return counts;
}

/** "Can", "to", "the" speak for English only beside a word that does: "cần gặp cán bộ" has two "can". */
function englishOf({ english, either, borrowed }: Counts): number {
  return english + borrowed > 0 ? english + either : 0;
}

const HAS_LETTER = /\p{L}/u;

/** Names, abbreviations and sounds that people of every language write, so they speak for none. */
const NAMES: ReadonlySet<string> = new Set(
  (
    "vneid zalo facebook messenger google otp nfc qr sim atm apk vssid id ok wifi internet viettel alo haha hihi " +
    "qurl qdossier qcitizenid qphone qmoney qhotline qaccount"
  ).split(" "),
);
