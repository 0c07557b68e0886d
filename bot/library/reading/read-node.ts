import type { Place } from "../places/place.ts";
import type { Range } from "../source-text.ts";
import type { Positions } from "./positions.ts";
import { inQuotes } from "./quote-text.ts";
import type { Read, ReadContext } from "./read-context.ts";
import { rangeOf, readAt, refuse } from "./read-context.ts";
import {
  readDictionary,
  readFreeMap,
  readKeywordMap,
  refuseColon,
  wrongColonOf,
} from "./read-map.ts";
import { readScalar } from "./read-scalar.ts";
import { readStep } from "./read-step.ts";
import { readAudiences, readTextMap } from "./read-text-map.ts";
import type { YamlList, YamlMap, YamlNode } from "./tree/yaml-tree.ts";
import { findBareKey, findWrongColon } from "./wrong-colon.ts";
import { anchors, tags, UNQUOTED_BRACE } from "./yaml-complaints.ts";

/**
 * Reads one node of a YAML tree into canonical form along the place it stands at. What does not fit
 * the place is handed on as it is, for the schema to complain about.
 */
export function readNode(
  node: YamlNode | null,
  place: Place,
  context: ReadContext,
  before: Range,
): Read {
  if (node === null) return readAt(null, rangeOf(node, before), { style: "plain" });
  if (node.kind === "alias") return refuse(context, rangeOf(node, before), anchors());
  if (node.marks.anchor) context.report(rangeOf(node, before), anchors());
  if (node.marks.tag && hasWrittenTag(node, context)) context.report(rangeOf(node, before), tags());
  if (node.kind === "scalar" && node.style === "plain" && KEYED.has(place.kind)) {
    const bare = place.kind === "step" ? findBareKey(node.source) : null;
    const wrong = bare ?? findWrongColon(node.source);
    if (wrong !== null) return refuseColon(context, wrong, node.range);
  }
  if (node.kind === "scalar") return readScalar(node, scalarPlace(place), context);
  if (node.kind === "map") return readMapNode(node, place, context);
  return readList(node, place, context);
}

/** Places of keys: one word there may be a key without its colon. */
const KEYED: ReadonlySet<Place["kind"]> = new Set(["map", "step"]);

function scalarPlace(place: Place): Place {
  return place.kind === "either" ? place.scalar : place;
}

function readMapNode(node: YamlMap, place: Place, context: ReadContext): Read {
  if (isBracedText(node) && place.kind !== "free") {
    const range = rangeOf(node, { from: 0, to: 0 });
    const text = inQuotes(context.source.text.slice(range.from, range.to));
    return refuse(context, range, { ...UNQUOTED_BRACE, mend: { range, text } });
  }
  switch (place.kind) {
    case "either":
      return readMapNode(node, place.map, context);
    case "map":
      return readKeywordMap(node, place, context);
    case "dictionary":
      return readDictionary(node, place.of, context);
    case "step":
      return readStep(node, context);
    case "audiences":
      return readAudiences(node, context);
    case "text":
    case "string":
    case "word":
    case "date":
      return readTextMap(node, place, context);
    default:
      return readFreeMap(node, context);
  }
}

function readList(node: YamlList, place: Place, context: ReadContext): Read {
  const range = rangeOf(node, { from: 0, to: 0 });
  const listPlace = place.kind === "either" ? place.list : place;
  const of = listPlace.kind === "list" ? listPlace.of : null;
  const children = new Map<string | number, Positions>();
  const values: unknown[] = [];
  for (const item of node.items) {
    const read = readNode(item, of ?? { kind: "free" }, context, range);
    children.set(values.length, read.positions);
    values.push(read.value);
  }
  const words = place.kind === "map" ? place.words.table : null;
  return readAt(values, range, { children, words });
}

/** `{Ông/bà}` without quotes: a map of one key without a value. */
function isBracedText({ braced, pairs }: YamlMap): boolean {
  const [only] = pairs;
  if (!braced || only === undefined || pairs.length > 1) return false;
  return only.value === null && wrongColonOf(only) === null;
}

/** The vendor sets a tag on some scalars by itself; only one that is written counts. */
function hasWrittenTag({ range: { from } }: YamlNode, context: ReadContext): boolean {
  const before = context.source.text.slice(Math.max(0, from - 200), from);
  return /![^\s]*\s+(?:&\S+\s+)?$/u.test(before);
}
