import type { Scalar, YAMLMap, YAMLSeq } from "yaml";
import { isAlias, isMap, isScalar } from "yaml";
import type { Place } from "../places/place.ts";
import type { Range } from "../source-text.ts";
import type { Positions } from "./positions.ts";
import { inQuotes } from "./quote-text.ts";
import type { Node, Read, ReadContext } from "./read-context.ts";
import { rangeOf, readAt, refuse } from "./read-context.ts";
import { readDictionary, readFreeMap, readKeywordMap } from "./read-map.ts";
import { readScalar } from "./read-scalar.ts";
import { readStep } from "./read-step.ts";
import { readAudiences, readTextMap } from "./read-text-map.ts";
import { anchors, tags, UNQUOTED_BRACE } from "./yaml-complaints.ts";

/**
 * Reads one node of a YAML tree into canonical form along the place it stands at. What does not fit
 * the place is handed on as it is, for the schema to complain about.
 */
export function readNode(node: Node, place: Place, context: ReadContext, before: Range): Read {
  const range = rangeOf(node, before);
  if (node === null) return readAt(null, range, { style: "plain" });
  if (isAlias(node)) return refuse(context, range, anchors());
  if (node.anchor !== undefined) context.report(range, anchors());
  if (node.tag !== undefined && hasWrittenTag(node, context)) context.report(range, tags());
  if (isScalar(node)) return readScalar(node, scalarPlace(place), context);
  if (isMap(node)) return readMapNode(node, place, context);
  return readList(node, place, context);
}

function scalarPlace(place: Place): Place {
  return place.kind === "either" ? place.scalar : place;
}

function readMapNode(node: YAMLMap.Parsed, place: Place, context: ReadContext): Read {
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

function readList(node: YAMLSeq.Parsed, place: Place, context: ReadContext): Read {
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
  return readAt(values, range, { children });
}

/** `{Ông/bà}` without quotes: a map of one key without a value. */
function isBracedText(node: YAMLMap.Parsed): boolean {
  return node.flow === true && node.items.length === 1 && node.items[0]?.value === null;
}

/** The vendor sets a tag on some scalars by itself; only one that is written counts. */
function hasWrittenTag(node: Scalar | YAMLMap | YAMLSeq, context: ReadContext): boolean {
  const from = node.range?.[0] ?? 0;
  const before = context.source.text.slice(Math.max(0, from - 200), from);
  return /![^\s]*\s+(?:&\S+\s+)?$/u.test(before);
}
