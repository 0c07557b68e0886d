import { unaccent } from "../../text/fold.ts";

/**
 * The plain Latin letters that a word looks like: "viеtcоmbank" with two Cyrillic letters, "ɢoogle",
 * fullwidth and mathematical letters. Digits stay.
 */
export function plainLetters(word: string): string {
  const compatible = PLAIN.test(word) ? word : word.normalize("NFKC");
  const plain = unaccent(compatible.toLowerCase());
  return HAS_ODD.test(plain) ? plain.replace(ODD, (it) => LOOKS_LIKE.get(it) ?? it) : plain;
}

/** Digits and pairs of letters that stand for a letter: "vietc0mbank", "vnе1d", "rnbbank". */
export function readDigitsAsLetters(word: string): readonly string[] {
  if (!/[0-9]|vv|rn/.test(word)) return [];
  const base = word.replace(/[03457]/g, (digit) => DIGITS[digit] ?? digit).replaceAll("vv", "w");
  const readings = [base.replaceAll("1", "l"), base.replaceAll("1", "i")];
  return [...new Set([...readings, ...readings.map((it) => it.replaceAll("rn", "m"))])];
}

/** Letters of another script among Latin ones. */
export function mixesScripts(label: string): boolean {
  return /[a-z]/i.test(label) && FOREIGN.test(label);
}

const PLAIN = /^[\u0020-\u024f\u1e00-\u1eff]*$/;
/** None of the odd letters is ASCII, and nearly all words are. */
const HAS_ODD = /[^\0-\x7f]/;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const DIGITS: Readonly<Record<string, string>> = { 0: "o", 3: "e", 4: "a", 5: "s", 7: "t" };

const LETTERS: Readonly<Record<string, string>> = {
  a: "аɑαⱥ",
  b: "ьвʙƅ",
  c: "сϲᴄ",
  d: "ԁɗ",
  e: "еєɛҽε",
  g: "ɡɢցԍ",
  h: "һнʜհ",
  i: "іıɩίιǐɪ",
  j: "јʝ",
  k: "кκᴋ",
  l: "ӏǀɫʟⅼ",
  m: "мᴍ",
  n: "пηոɴ",
  o: "оοσօᴏɵ",
  p: "рρⲣ",
  q: "ԛզ",
  r: "гʀᴦ",
  s: "ѕꜱʂ",
  t: "тτᴛ",
  u: "υսᴜʋ",
  v: "νѵᴠ",
  w: "ԝѡωɯᴡ",
  x: "хχ",
  y: "уүγʏ",
  z: "ᴢʐ",
};

const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).flatMap(([plain, odd]) => [...odd].map((it) => [it, plain] as const)),
);
const ODD = new RegExp(`[${[...LOOKS_LIKE.keys()].join("")}]`, "gu");
