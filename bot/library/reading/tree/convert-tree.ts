import type { ParsedNode, Scalar, YAMLMap } from "yaml";
import { isAlias, isMap, isScalar } from "yaml";
import type { Range } from "../../source-text.ts";
import type { Marks, ScalarStyle, YamlMap, YamlNode, YamlPair, YamlScalar } from "./yaml-tree.ts";

/** Takes from the vendor's tree what the flow language looks at. */
export function convertTree(node: ParsedNode): YamlNode {
  const [from, end] = node.range;
  const range = { from, to: end };
  const marks = marksOf(node);
  if (isAlias(node)) return { kind: "alias", range, marks };
  if (isScalar(node)) return convertScalar(node, range, marks);
  if (isMap(node)) return convertMap(node, range, marks);
  const items = node.items.map((item) => convertTree(item));
  return { kind: "list", items, marks, range: node.flow === true ? range : upTo(from, items) };
}

function convertScalar(node: Scalar.Parsed, range: Range, marks: Marks): YamlScalar {
  const source = node.source ?? String(node.value);
  const comment = node.comment ?? null;
  return { kind: "scalar", value: node.value, source, style: styleOf(node), comment, range, marks };
}

function convertMap(node: YAMLMap.Parsed, range: Range, marks: Marks): YamlMap {
  const braced = node.flow === true;
  const pairs = node.items.map(({ key, value }): YamlPair => {
    return { key: convertPart(key), value: convertPart(value) };
  });
  const parts = pairs.flatMap(({ key, value }) => value ?? key ?? []);
  return { kind: "map", pairs, braced, marks, range: braced ? range : upTo(range.from, parts) };
}

/** The vendor's types know no missing key, its trees of broken files do. */
function convertPart(node: ParsedNode | null): YamlNode | null {
  return node === null ? null : convertTree(node);
}

/** The vendor counts line breaks and comments behind a block to it. */
function upTo(from: number, parts: readonly YamlNode[]): Range {
  return { from, to: parts.at(-1)?.range.to ?? from };
}

function marksOf(node: ParsedNode): Marks {
  return {
    anchor: "anchor" in node && node.anchor !== undefined,
    tag: node.tag !== undefined,
  };
}

function styleOf(scalar: Scalar): ScalarStyle {
  switch (scalar.type) {
    case "QUOTE_DOUBLE":
      return "double";
    case "QUOTE_SINGLE":
      return "single";
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL":
      return "block";
    default:
      return "plain";
  }
}
