import type { Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import { isMap, isScalar, isSeq, Scalar } from "yaml";
import type { KeywordLanguage, KeywordTable } from "../keywords/keyword-table.ts";
import type { StepKindWord } from "../keywords/steps.ts";
import { STEP_ID, STEP_KEYS, STEP_KINDS } from "../keywords/steps.ts";
import { LOCALE, VARIANTS, VARIANTS_IN_LOCALE } from "../keywords/variants.ts";
import type { Place, WordIndex } from "../places/place.ts";
import { FREE, indexWords, STRING } from "../places/place.ts";
import { KIND_PLACES, STEP_PLACES } from "../places/step-places.ts";
import { chooseLayout } from "./choose-layout.ts";
import { keyOf, orderKeys, wordOf } from "./order-keys.ts";
import { styleScalar } from "./style-scalar.ts";

/** Brings a node and everything below it into house style, along the place it stands at. */
export function arrange(node: unknown, place: Place, language: KeywordLanguage): void {
  if (isScalar(node)) styleScalar(node, place.kind === "either" ? place.scalar : place, language);
  else if (isMap(node)) arrangeMap(node, place, language);
  else if (isSeq(node)) arrangeList(node, place, language);
}

function arrangeMap(node: YAMLMap, place: Place, language: KeywordLanguage): void {
  switch (place.kind) {
    case "either":
      arrangeMap(node, place.map, language);
      break;
    case "map":
      chooseLayout(node, place.words.table);
      arrangeKeywords(node, place.words, (key) => place.places[key] ?? FREE, language);
      break;
    case "dictionary":
      chooseLayout(node, null);
      arrangePairs(node, () => place.of, language);
      break;
    case "step":
      arrangeStep(node, language);
      break;
    case "text":
      chooseLayout(node, null);
      arrangeVariants(node, VARIANT_WORDS, language);
      break;
    case "audiences":
      arrangeVariants(node, AUDIENCE_WORDS, language);
      break;
    default:
  }
}

function arrangeList(node: YAMLSeq, place: Place, language: KeywordLanguage): void {
  const listPlace = place.kind === "either" ? place.list : place;
  const of = listPlace.kind === "list" ? listPlace.of : FREE;
  if (listPlace.kind === "free") return;
  chooseLayout(node, null);
  for (const item of node.items) arrange(item, of, language);
}

function arrangeKeywords(
  node: YAMLMap,
  words: WordIndex,
  placeOf: (key: string) => Place,
  language: KeywordLanguage,
): void {
  orderKeys(node, words, language);
  arrangePairs(
    node,
    (pair) => {
      const key = keyOf(pair, words, language);
      return key === null ? FREE : placeOf(key);
    },
    language,
  );
}

function arrangePairs(
  node: YAMLMap,
  placeOf: (pair: Pair) => Place,
  language: KeywordLanguage,
): void {
  for (const pair of node.items) {
    if (isScalar(pair.key) && typeof pair.key.value === "string") pair.key.type = Scalar.PLAIN;
    arrange(pair.value, placeOf(pair), language);
  }
}

/** Locales keep their order behind the variants of the table. */
function arrangeVariants(node: YAMLMap, words: WordIndex, language: KeywordLanguage): void {
  orderKeys(node, words, language);
  arrangePairs(node, (pair) => (LOCALE.test(wordOf(pair) ?? "") ? LOCALE_PLACE : STRING), language);
}

function arrangeStep(node: YAMLMap, language: KeywordLanguage): void {
  const kind = node.items.map((pair) => keyOf(pair, KINDS, language)).find(isStepKind);
  if (kind === undefined) return;
  const table: KeywordTable = { ...STEP_ID, [kind]: STEP_KINDS[kind], ...STEP_KEYS[kind] };
  const places: Readonly<Record<string, Place>> = {
    id: STRING,
    [kind]: KIND_PLACES[kind],
    ...STEP_PLACES[kind],
  };
  chooseLayout(node, null);
  arrangeKeywords(node, indexWords(table), (key) => places[key] ?? FREE, language);
}

function isStepKind(key: string | null): key is StepKindWord {
  return key !== null && Object.hasOwn(STEP_KINDS, key);
}

/** One blank line stands before every named step of the flow itself; steps without a name cling to the one before. */
export function spaceSteps(root: Node | null, language: KeywordLanguage): void {
  if (!isMap(root)) return;
  const steps = root.items.find((pair) => STEPS_WORDS.has(wordOf(pair) ?? ""))?.value;
  if (!isSeq(steps) || steps.flow) return;
  for (const [index, step] of steps.items.entries()) {
    if (!isMap(step)) continue;
    const named = step.items.some((pair) => keyOf(pair, ID_WORDS, language) !== null);
    if (named && index > 0) step.spaceBefore = true;
  }
}

const STEPS_WORDS: ReadonlySet<string> = new Set(["các bước", "steps"]);
const KINDS = indexWords(STEP_KINDS);
const ID_WORDS = indexWords(STEP_ID);
const VARIANT_WORDS = indexWords(VARIANTS);
const AUDIENCE_WORDS = indexWords(VARIANTS_IN_LOCALE);
const LOCALE_PLACE: Place = {
  kind: "either",
  scalar: STRING,
  list: FREE,
  map: { kind: "audiences" },
};
