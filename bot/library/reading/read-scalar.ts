import { unaccent } from "../../text/fold.ts";
import { ungrouped } from "../grouped-digits.ts";
import { FLAG_WORDS } from "../keywords/fixed-words.ts";
import type { KeywordTable } from "../keywords/keyword-table.ts";
import { STEP_KINDS } from "../keywords/steps.ts";
import { didYouMean } from "../nearest-word.ts";
import { findWord, wordFor, wordsIn } from "../places/find-word.ts";
import type { Place } from "../places/place.ts";
import { error, quote } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import type { Range } from "../source-text.ts";
import { withoutCurly } from "./curly-quotes.ts";
import { meetWordsIn } from "./meet-words.ts";
import { misreadScalar } from "./misread-scalar.ts";
import { misspeltWord } from "./misspelt-word.ts";
import type { Read, ReadContext } from "./read-context.ts";
import { rangeOf, readAt } from "./read-context.ts";
import type { YamlScalar } from "./tree/yaml-tree.ts";

/** Reads a scalar as its place asks for; what an editor typed as text stays as typed. */
export function readScalar(written: YamlScalar, place: Place, context: ReadContext): Read {
  const { style } = written;
  const misread = style === "plain" ? misreadScalar(written, place, context.source) : null;
  if (misread !== null) context.report(misread.range ?? written.range, misread.complaint);
  const node = misread?.complaint.code === "smart-quote" ? withoutCurly(written, place) : written;
  const range = rangeOf(node, { from: 0, to: 0 });
  const value = scalarValue(node, place, range, context, misread?.complaint.code);
  const cut = misread?.complaint.code === "cut-by-hash" && node.value === null;
  const unknownWord = place.kind === "word" && value === null && asTyped(node) !== null;
  const words = keysWanted(place);
  const read = readAt(value, range, { style, refused: cut || unknownWord, words });
  if (place.kind === "string" && place.holds !== undefined && typeof value === "string") {
    meetWordsIn(value, place.holds, read.positions, context);
  }
  return read;
}

/** Keys of the map, or of the maps in the list, that should stand here. */
function keysWanted(place: Place): KeywordTable | null {
  const wanted = place.kind === "list" ? place.of : place;
  if (wanted.kind === "step") return STEP_KINDS;
  return wanted.kind === "map" ? wanted.words.table : null;
}

function scalarValue(
  node: YamlScalar,
  place: Place,
  range: Range,
  context: ReadContext,
  misread: FindingCode | undefined,
): unknown {
  switch (place.kind) {
    case "text":
    case "string":
    case "date":
      return asTyped(node);
    case "word":
      return typeof node.value === "number"
        ? node.value
        : readWord(asTyped(node), place, range, context);
    case "flag":
      return readFlag(node, range, context);
    case "value":
      return misread === "thousands-dot" ? ungrouped(node.source) : node.value;
    default:
      return node.value;
  }
}

/** The scalar's text as the editor typed it; null where nothing is typed. */
function asTyped(node: YamlScalar): string | null {
  if (typeof node.value === "string") return node.value;
  const { source } = node;
  return source === "" || source === "~" ? null : source;
}

function readFlag(node: YamlScalar, range: Range, context: ReadContext): unknown {
  const typed = String(node.value);
  const small = typed.toLowerCase();
  const word = Object.hasOwn(FLAG_WORDS, small) ? small : PLAIN_FLAGS.get(small);
  if (word === undefined) return node.value;
  if (word !== typed) {
    const spelling = word === small ? "capital" : "unaccented";
    const mend = { range, text: word };
    context.report(range, { ...misspeltWord("Từ", typed, word, spelling), mend });
  }
  const flag = FLAG_WORDS[word];
  context.met?.(range, flag === true ? { vi: "có", en: "true" } : { vi: "không", en: "false" });
  return flag;
}

function readWord(
  typed: string | null,
  place: Extract<Place, { kind: "word" }>,
  range: Range,
  context: ReadContext,
): string | null {
  if (typed === null) return null;
  const found = findWord(place.words, typed, context.language);
  if (found !== null && (found.spelling === "exact" || !place.open)) {
    context.met?.(range, { vi: place.words.table[found.key] ?? found.key, en: found.key });
  }
  if (found?.spelling === "exact") return found.key;
  if (place.open) return typed;
  if (found === null) {
    return place.orOther ? typed : reportUnknownWord(typed, place, range, context);
  }
  const right = wordFor(place.words, found.key, context.language);
  const complaint =
    found.spelling !== "other-language"
      ? misspeltWord("Từ", typed, right, found.spelling)
      : error(
          "unknown-word",
          `Từ ${quote(typed)} thuộc ngôn ngữ khác với tệp này.`,
          `Viết "${right}".`,
        );
  context.report(range, { ...complaint, mend: { range, text: right } });
  return found.key;
}

function reportUnknownWord(
  typed: string,
  place: Extract<Place, { kind: "word" }>,
  range: Range,
  context: ReadContext,
): string | null {
  const allowed = wordsIn(place.words, context.language);
  context.report(
    range,
    error(
      "unknown-word",
      `Từ ${quote(typed)} không dùng được ở đây.`,
      didYouMean(typed, allowed, `Các từ dùng được: ${allowed.join(", ")}.`),
    ),
  );
  return null;
}

/** How the Vietnamese flags are typed without their marks. */
const PLAIN_FLAGS: ReadonlyMap<string, string> = new Map(
  Object.keys(FLAG_WORDS).map((word) => [unaccent(word), word]),
);
