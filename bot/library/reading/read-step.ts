import type { StepKindWord } from "../keywords/steps.ts";
import { STEP_ID, STEP_KEYS, STEP_KINDS } from "../keywords/steps.ts";
import { didYouMean } from "../nearest-word.ts";
import { findWord, wordFor, wordsIn } from "../places/find-word.ts";
import type { Place } from "../places/place.ts";
import { indexWords, STRING } from "../places/place.ts";
import { KIND_PLACES, STEP_PLACES } from "../places/step-places.ts";
import type { Complaint } from "../report.ts";
import { error, quote } from "../report.ts";
import type { Range } from "../source-text.ts";
import type { Read, ReadContext } from "./read-context.ts";
import { keyText, rangeOf, readAt } from "./read-context.ts";
import { keysOf, readKeyword, readPairs } from "./read-map.ts";
import type { YamlMap } from "./tree/yaml-tree.ts";

/** Reads a step: its one kind key first, then every key along that kind's places. */
export function readStep(node: YamlMap, context: ReadContext): Read {
  const found = kindsOf(node, context);
  const [kind] = found;
  if (kind === undefined) {
    context.report(rangeOf(node.pairs[0]?.key ?? node, { from: 0, to: 0 }), noKind(node, context));
    return readUnclear(node, context);
  }
  const second = found.find((other) => other.kind !== kind.kind);
  if (second !== undefined) {
    context.report(second.range, twoKinds(kind, second, context));
    return readUnclear(node, context);
  }
  const words = KIND_INDEX[kind.kind];
  const places = PLACES_OF_KIND[kind.kind];
  const read = readPairs(node, context, words, (word, range) => {
    const key = readStepKey(word, kind.kind, range, context, () => keysOf(node));
    const place = key === null ? undefined : places[key];
    return key === null || place === undefined ? null : { key, place };
  });
  return { ...read, value: { kind: kind.kind, ...asRecord(read.value) } };
}

type FoundKind = { readonly kind: StepKindWord; readonly range: Range };

function kindsOf(node: YamlMap, context: ReadContext): readonly FoundKind[] {
  return node.pairs.flatMap((pair) => {
    const found = findWord(KINDS, keyText(pair.key) ?? "", context.language);
    if (found === null || !isStepKind(found.key)) return [];
    return [{ kind: found.key, range: rangeOf(pair.key, { from: 0, to: 0 }) }];
  });
}

function readStepKey(
  word: string,
  kind: StepKindWord,
  range: Range,
  context: ReadContext,
  beside: () => readonly string[],
): string | null {
  const words = KIND_INDEX[kind];
  if (findWord(words, word, context.language) === null) {
    const foreign = findWord(ANY_STEP_KEY, word, context.language) !== null;
    if (foreign) {
      context.report(range, notForKind(word, kind, context));
      return null;
    }
  }
  return readKeyword(word, words, range, context, beside);
}

/** A step of no kind, or of two, keeps its id, so that steps leading to it are not complained about. */
function readUnclear(node: YamlMap, context: ReadContext): Read {
  const read = readPairs(node, { ...context, report: () => undefined }, null, (word) => {
    const found = findWord(ID_INDEX, word, context.language);
    return found === null ? null : { key: found.key, place: STRING };
  });
  return readAt({ kind: "unreadable", ...asRecord(read.value) }, read.positions.value, {
    children: read.positions.children,
    refused: true,
  });
}

function asRecord(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function isStepKind(key: string): key is StepKindWord {
  return Object.hasOwn(STEP_KINDS, key);
}

function noKind(node: YamlMap, context: ReadContext): Complaint {
  const word =
    node.pairs.map((pair) => keyText(pair.key) ?? "").find((typed) => typed !== "") ?? "";
  const kinds = wordsIn(KINDS, context.language);
  return error(
    "step-without-kind",
    "Bước này chưa nói phải làm gì.",
    didYouMean(word, kinds, `Thêm một trong các khóa: ${kinds.join(", ")}.`),
  );
}

function twoKinds(first: FoundKind, second: FoundKind, context: ReadContext): Complaint {
  const [one, two] = [first, second].map(({ kind }) => wordFor(KINDS, kind, context.language));
  return error(
    "step-with-two-kinds",
    `Một bước không thể vừa "${one}" vừa "${two}".`,
    `Tách "${two}" thành một bước riêng, thêm dấu gạch đầu dòng trước nó.`,
  );
}

function notForKind(word: string, kind: StepKindWord, context: ReadContext): Complaint {
  const own = wordsIn(KIND_INDEX[kind], context.language);
  return error(
    "unknown-key",
    `Khóa ${quote(word)} không dùng được ở bước "${wordFor(KINDS, kind, context.language)}".`,
    `Bỏ khóa này; các khóa dùng được ở đây: ${own.join(", ")}.`,
  );
}

const KINDS = indexWords(STEP_KINDS);
const ID_INDEX = indexWords(STEP_ID);
const ANY_STEP_KEY = indexWords(Object.assign({}, ...Object.values(STEP_KEYS)));

const KIND_INDEX = ofEachKind((kind) =>
  indexWords({ ...STEP_ID, [kind]: STEP_KINDS[kind], ...STEP_KEYS[kind] }),
);

const PLACES_OF_KIND = ofEachKind((kind): Readonly<Record<string, Place>> => {
  return { id: STRING, ...STEP_PLACES[kind], [kind]: KIND_PLACES[kind] };
});

function ofEachKind<Value>(make: (kind: StepKindWord) => Value): Record<StepKindWord, Value> {
  return {
    say: make("say"),
    ask: make("ask"),
    choose: make("choose"),
    confirm: make("confirm"),
    if: make("if"),
    guide: make("guide"),
    call: make("call"),
    go: make("go"),
    set: make("set"),
    forget: make("forget"),
    lookup: make("lookup"),
    check_scam: make("check_scam"),
    remind: make("remind"),
    officer: make("officer"),
    rate: make("rate"),
    quiz: make("quiz"),
    end: make("end"),
  };
}
