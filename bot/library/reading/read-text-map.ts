import { LOCALE, VARIANTS, VARIANTS_IN_LOCALE } from "../keywords/variants.ts";
import { didYouMean } from "../nearest-word.ts";
import { findWord, wordsIn } from "../places/find-word.ts";
import type { Place, WordIndex } from "../places/place.ts";
import { indexWords, STRING, scalarOr } from "../places/place.ts";
import type { Complaint } from "../report.ts";
import { error, quote } from "../report.ts";
import type { Range } from "../source-text.ts";
import type { Read, ReadContext } from "./read-context.ts";
import { keyText, rangeOf, refuse } from "./read-context.ts";
import { readFreeMap, readKeyword, readPairs } from "./read-map.ts";
import type { YamlMap } from "./tree/yaml-tree.ts";

/** Reads a map that stands where a text is asked for: variants, or a sentence that YAML split. */
export function readTextMap(node: YamlMap, place: Place, context: ReadContext): Read {
  const split = splitSentence(node, context);
  if (split !== null) return refuse(context, split.range, split.complaint);
  if (place.kind !== "text") return readFreeMap(node, context);
  return readVariants(node, context, VARIANT_WORDS, LOCALE_PLACE);
}

/** Reads what a text says to audiences in one locale. */
export function readAudiences(node: YamlMap, context: ReadContext): Read {
  return readVariants(node, context, AUDIENCE_WORDS, null);
}

function readVariants(
  node: YamlMap,
  context: ReadContext,
  words: WordIndex,
  inLocale: Place | null,
): Read {
  return readPairs(node, context, words, (word, range) => {
    if (inLocale !== null && LOCALE.test(word)) return { key: word, place: inLocale };
    if (findWord(words, word, context.language) === null) {
      context.report(range, unknownVariant(word, words, context));
      return null;
    }
    const key = readKeyword(word, words, range, context, () => []);
    return key === null ? null : { key, place: STRING };
  });
}

/** `{Ông/bà}` became a map, or `Lưu ý: mang theo` did. */
function splitSentence(
  node: YamlMap,
  context: ReadContext,
): { complaint: Complaint; range: Range } | null {
  const [first] = node.pairs;
  if (first === undefined || node.pairs.length > 1) return null;
  const range = rangeOf(node, { from: 0, to: 0 });
  const word = keyText(first.key) ?? "";
  if (node.braced || first.key?.kind !== "scalar" || first.value?.kind !== "scalar") return null;
  if (LOCALE.test(word) || findWord(VARIANT_WORDS, word, context.language) !== null) return null;
  const oneLine = !context.source.text.slice(range.from, range.to).trimEnd().includes("\n");
  return oneLine && startsOnParentsLine(context, range) ? { complaint: colon(word), range } : null;
}

/** A list item's text follows its dash on the same line; a map under a key starts a line. */
function startsOnParentsLine(context: ReadContext, range: Range): boolean {
  const lineStart = context.source.text.lastIndexOf("\n", range.from) + 1;
  return context.source.text.slice(lineStart, range.from).trim() !== "";
}

function colon(word: string): Complaint {
  return error(
    "colon-in-text",
    `Dấu hai chấm sau ${quote(word)} làm câu bị tách thành khóa và giá trị.`,
    'Đặt cả câu trong dấu ngoặc kép "…".',
  );
}

function unknownVariant(word: string, words: WordIndex, context: ReadContext): Complaint {
  const allowed = wordsIn(words, context.language);
  return error(
    "unknown-variant",
    `Biến thể ${quote(word)} của câu không có.`,
    didYouMean(word, allowed, `Các biến thể dùng được: ${allowed.join(", ")}.`),
  );
}

const VARIANT_WORDS = indexWords(VARIANTS);
const AUDIENCE_WORDS = indexWords(VARIANTS_IN_LOCALE);

/** A locale holds a text, or audiences of it. */
const LOCALE_PLACE: Place = scalarOr(STRING, { kind: "audiences" });
