import { isLegalSyllable } from "../../text/is-legal-syllable.ts";
import { ENGLISH_WORDS } from "./english-words.ts";

/**
 * Reads a word that was typed with Telex or VNI while the input method was off, without its marks:
 * "dduwowcj" → "duoc", "d9u7o7c5" → "duoc". Null when the word is a syllable already, is English, or
 * does not become a syllable. Takes and gives lower case without marks.
 */
export function decodeTyping(word: string): string | null {
  if (word.length < 2 || word.length > LONGEST) return null;
  if (isLegalSyllable(word) || ENGLISH_WORDS.has(word)) return null;
  return decodeTelex(word) ?? decodeVni(word);
}

/** "nghieengs" with a letter too many; VNI needs no more. */
const LONGEST = 11;

function decodeTelex(word: string): string | null {
  const parts = TELEX.exec(word);
  if (parts === null) return null;
  const [, head = "", rime = ""] = parts;
  const tones = rime.replace(NOT_TONES, "");
  const bare = rime.replace(TONES, "").replace(/^w/, "u").replaceAll("w", "");
  const plain = dropDoubledD(head, dropDoubledVowel(bare));
  if (tones.length > 1 || plain === word || !isLegalSyllable(plain)) return null;
  return STOPPED.test(plain) && tones !== "" && !STOPPED_TONES.includes(tones) ? null : plain;
}

/** Consonants, then a rime that holds one of the letters that make marks. */
const TELEX = /^([b-df-hj-np-tvxz]*)([aeiouyw][a-z]*)$/;
const TONES = /[sfrxjz]/g;
const NOT_TONES = /[^sfrxjz]/g;
/** Syllables that end so carry no other tone than sắc and nặng. */
const STOPPED = /(?:c|ch|p|t)$/;
const STOPPED_TONES = "sj";

/** "tieeng", and "tienge" where the second vowel comes last. */
function dropDoubledVowel(rime: string): string {
  const joined = rime.replace(/([aeo])\1/, "$1");
  return joined === rime ? rime.replace(/([aeo])([^aeo]+)\1$/, "$1$2") : joined;
}

function dropDoubledD(head: string, rime: string): string {
  if (head === "d" && rime.endsWith("d")) return head + rime.slice(0, -1);
  return head.replace(/^dd/, "d") + rime;
}

/**
 * Digits stand for marks only with a letter behind one of them, or where a tone and another mark end the word, as
 * in "ho62": "muc2" is a word and a number, and so is "muc12".
 */
function decodeVni(word: string): string | null {
  if (!VNI.test(word)) return null;
  const tones = word.replace(/[^1-5]/g, "");
  const marks = word.replace(/[^6-9]/g, "");
  const plain = word.replace(/\d/g, "");
  return tones.length <= 1 && marks.length <= 3 && isLegalSyllable(plain) ? plain : null;
}

const VNI = /^[a-z]+(?:[1-9]{1,2}[a-z][a-z1-9]*|[1-5][6-9]|[6-9][1-5])$/;
