import { didYouMean } from "../nearest-word.ts";
import { findWord, wordFor, wordsIn } from "../places/find-word.ts";
import type { Place, WordIndex } from "../places/place.ts";
import { FREE } from "../places/place.ts";
import type { Complaint } from "../report.ts";
import { error, quote, warning } from "../report.ts";
import type { Range } from "../source-text.ts";
import { withoutCutOff } from "./curly-quotes.ts";
import { misspeltWord } from "./misspelt-word.ts";
import type { Positions } from "./positions.ts";
import type { Read, ReadContext } from "./read-context.ts";
import { keyText, rangeOf, readAt, refuse, withKey } from "./read-context.ts";
import type { YamlMap, YamlPair } from "./tree/yaml-tree.ts";
import type { WrongColon } from "./wrong-colon.ts";
import { bareKey, complainAboutColon, findWrongColon } from "./wrong-colon.ts";
import { anchors } from "./yaml-complaints.ts";

type MapPlace = Extract<Place, { kind: "map" }>;

/** Reads a map whose keys are keywords of the place. Unknown keys are reported and left out. */
export function readKeywordMap(node: YamlMap, place: MapPlace, context: ReadContext): Read {
  return readPairs(node, context, place.words, (word, range) => {
    const key = readKeyword(word, place.words, range, context, () => keysOf(node));
    return key === null ? null : { key, place: place.places[key] ?? FREE };
  });
}

/** Keys as they are written. */
export function keysOf(node: YamlMap): readonly string[] {
  return node.pairs.flatMap(({ key }) => keyText(key) ?? []);
}

/** Reads a map whose keys are the editor's own names. */
export function readDictionary(node: YamlMap, of: Place, context: ReadContext): Read {
  return readPairs(node, context, null, (word) => ({ key: word, place: of }));
}

/** Reads a map that has no business here, for the schema to complain about. */
export function readFreeMap(node: YamlMap, context: ReadContext): Read {
  return readDictionary(node, FREE, context);
}

/** The canonical key of a word; null, reported, when there is none. `beside`: the map's other keys. */
export function readKeyword(
  word: string,
  words: WordIndex,
  range: Range,
  context: ReadContext,
  beside: () => readonly string[],
): string | null {
  const found = findWord(words, word, context.language);
  if (found === null) {
    context.report(range, unknownKey(word, words, context, beside));
    return null;
  }
  context.met?.(range, { vi: words.table[found.key] ?? found.key, en: found.key });
  const right = wordFor(words, found.key, context.language);
  const mend = { range, text: right };
  if (found.spelling === "other-language") {
    context.report(range, { ...otherLanguageKey(word, right), mend });
  } else if (found.spelling !== "exact") {
    context.report(range, { ...misspeltWord("Từ khóa", word, right, found.spelling), mend });
  }
  return found.key;
}

/** Walks the pairs of a map; `choose` says what a key means, or null to leave it out. */
export function readPairs(
  node: YamlMap,
  context: ReadContext,
  words: WordIndex | null,
  choose: (word: string, range: Range) => { key: string; place: Place } | null,
): Read {
  const children = new Map<string | number, Positions>();
  const entries: [string, unknown][] = [];
  let hasStrangeKey = false;
  for (const pair of withoutCutOff(node)) {
    const word = readKey(pair, context);
    if (word === null) continue;
    const range = rangeOf(pair.key, { from: 0, to: 0 });
    const wrong = wrongColonOf(pair) ?? colonlessKey(node, pair, words);
    if (wrong === null && isRestOfSentence(node, pair, words)) {
      context.report(range, commaInText(word));
      continue;
    }
    const chosen = choose(wrong?.key ?? word, range);
    if (chosen === null) {
      hasStrangeKey = true;
      continue;
    }
    if (children.has(chosen.key)) {
      context.report(range, duplicateKey(word));
      continue;
    }
    const read = readValue(pair, wrong, chosen.place, range, context);
    children.set(chosen.key, read.positions);
    if (!read.positions.refused) entries.push([chosen.key, read.value]);
  }
  const range = rangeOf(node, { from: 0, to: 0 });
  return readAt(Object.fromEntries(entries), range, {
    children,
    hasStrangeKey,
    words: words?.table ?? null,
  });
}

/** `{nhãn: Vâng, đúng rồi}`: in braces a comma ends a sentence that is not in quotes. */
function isRestOfSentence(node: YamlMap, pair: YamlPair, words: WordIndex | null): boolean {
  return words !== null && node.braced && pair.value === null && pair !== node.pairs[0];
}

function readValue(
  pair: YamlPair,
  wrong: WrongColon | null,
  place: Place,
  key: Range,
  context: ReadContext,
): Read {
  if (wrong !== null) return refuseColon(context, wrong, key);
  return withKey(context.readNode(pair.value, place, context, key), key);
}

/** A key whose colon is none, and all that follows it. */
export function refuseColon(context: ReadContext, wrong: WrongColon, key: Range): Read {
  const { range, complaint } = complainAboutColon(wrong, key.from);
  return refuse(context, range, complaint);
}

/** `{lý do yeu_cau, ưu tiên: 2}`: behind a comma it may as well be the rest of a sentence. */
function colonlessKey(node: YamlMap, pair: YamlPair, words: WordIndex | null): WrongColon | null {
  if (words === null || !node.braced || pair !== node.pairs[0] || pair.value !== null) return null;
  const written = keyText(pair.key) ?? "";
  const keys = [...wordsIn(words, "vi"), ...wordsIn(words, "en")];
  const key = keys.find((word) => written.startsWith(`${word} `));
  return key === undefined ? null : bareKey(key);
}

/** Where YAML found no colon, it took key and value for one long key. */
export function wrongColonOf({ key }: YamlPair): WrongColon | null {
  if (key?.kind !== "scalar" || key.style !== "plain" || !COLON_LIKE.test(key.source)) return null;
  return findWrongColon(key.source);
}

function readKey(pair: YamlPair, context: ReadContext): string | null {
  const word = keyText(pair.key);
  const range = rangeOf(pair.key, { from: 0, to: 0 });
  if (word === null) {
    context.report(range, BAD_KEY);
    return null;
  }
  if (word === "<<") {
    context.report(range, anchors());
    return null;
  }
  if (pair.key?.kind === "scalar" && SMART_QUOTE.test(pair.key.source)) {
    context.report(range, { ...SMART_QUOTED_KEY, mend: { range, text: word } });
  }
  return word;
}

function unknownKey(
  word: string,
  words: WordIndex,
  context: ReadContext,
  beside: () => readonly string[],
): Complaint {
  const taken = beside();
  // What stands there already is hardly what was meant.
  const allowed = wordsIn(words, context.language).filter((key) => !taken.includes(key));
  return error(
    "unknown-key",
    `Khóa ${quote(word)} không dùng được ở đây.`,
    didYouMean(word, allowed, `Các khóa dùng được: ${allowed.slice(0, SHOWN_WORDS).join(", ")}.`),
  );
}

function commaInText(word: string): Complaint {
  return error(
    "comma-in-text",
    `Trong ngoặc nhọn, dấu phẩy trước ${quote(word)} cắt câu làm đôi.`,
    /^\d+$/u.test(word)
      ? 'Số lẻ thì viết dấu chấm, ví dụ 2.5; là chữ thì đặt trong ngoặc kép "…".'
      : 'Đặt cả câu trong dấu ngoặc kép "…".',
  );
}

function otherLanguageKey(word: string, right: string): Complaint {
  return error(
    "unknown-key",
    `Khóa ${quote(word)} thuộc ngôn ngữ khác với tệp này.`,
    `Viết "${right}".`,
  );
}

function duplicateKey(word: string): Complaint {
  return error(
    "duplicate-key",
    `Khóa ${quote(word)} đã có ở trên.`,
    "Giữ lại một chỗ và xóa chỗ kia.",
  );
}

const SHOWN_WORDS = 20;
const COLON_LIKE = /[:：;]/u;
const SMART_QUOTE = /[\u201C\u201D\u2018\u2019]/u;
const SMART_QUOTED_KEY = warning(
  "smart-quote",
  "Khóa này có dấu ngoặc cong (thường do chép từ Word).",
  "Xóa dấu ngoặc cong; khóa không cần dấu ngoặc.",
);
const BAD_KEY = error(
  "bad-key",
  "Khóa phải là chữ, không phải danh sách.",
  'Nếu đây là một câu thì đặt cả câu trong dấu ngoặc kép "…".',
);
