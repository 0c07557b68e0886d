import { fold } from "../text/fold.ts";
import { isLegalSyllable } from "../text/is-legal-syllable.ts";
import type { Language } from "./reading.ts";
import { decodeTyping } from "./spelling/decode-typing.ts";
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
  const vietnamese = vietnameseOf(counts);
  if (english >= ENGLISH_SHARE * counts.all && english > vietnamese) return "en";
  if (vietnamese + counts.either >= SYLLABLE_SHARE * counts.all) return "vi";
  return english > 0 ? "en" : "other";
}

const ENGLISH_SHARE = 0.3;
const SYLLABLE_SHARE = 0.35;
/** "Every bank has its own way" is half Telex by chance; whoever types Telex types nearly all words so. */
const TYPED_SHARE = 0.6;
const TYPED_PER_ENGLISH = 4;

const VIETNAMESE_MARK = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

type Kind =
  /** English and no syllable ("install"), a syllable and not English ("toi"), both ("can"). */
  | "english"
  | "vietnamese"
  | "either"
  /** Reads as Telex or VNI that was left over ("casn"), as some English words do, too ("more", "its"). */
  | "typed"
  /** English words that Vietnamese chat borrowed ("online", "app", "link"). */
  | "borrowed"
  | "strange";

/** Words of each kind, and of all kinds but the borrowed. */
type Counts = Readonly<Record<Kind | "all", number>>;

function countWords(words: readonly string[]): Counts {
  const counts = { english: 0, vietnamese: 0, either: 0, typed: 0, borrowed: 0, strange: 0 };
  for (const word of words) {
    if (HAS_LETTER.test(word) && !NAMES.has(word)) counts[kindOf(word)]++;
  }
  const { borrowed: _, ...others } = counts;
  return { ...counts, all: Object.values(others).reduce((sum, count) => sum + count, 0) };
}

function kindOf(word: string): Kind {
  const shorthand = expandShorthand(word) !== undefined;
  if (ENGLISH_WORDS.has(word)) {
    if (shorthand) return "borrowed";
    return isLegalSyllable(word) ? "either" : "english";
  }
  if (shorthand || isLegalSyllable(word)) return "vietnamese";
  if (decodeTyping(word) === null) return "strange";
  return SURELY_TYPED.test(word) ? "vietnamese" : "typed";
}

/** What may be English, too, speaks for Vietnamese where it is most of the message and little is surely English. */
function vietnameseOf({ english, vietnamese, either, typed, borrowed, all }: Counts): number {
  const read = vietnamese + typed;
  const isTyped =
    read + either >= TYPED_SHARE * all && read >= TYPED_PER_ENGLISH * (english + borrowed);
  return isTyped ? read : vietnamese;
}

/** Letters that only Telex puts together. */
const SURELY_TYPED = /^dd|aa|uw|uoo|iee|yee|ooi|eeu|[fj]$/;

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
