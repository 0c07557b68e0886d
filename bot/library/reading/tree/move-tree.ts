import type { YamlNode, YamlPair } from "./yaml-tree.ts";

/** A tree whose ranges count in another text. */
export function moveTree(node: YamlNode, move: (offset: number) => number): YamlNode {
  const range = { from: move(node.range.from), to: move(node.range.to) };
  if (node.kind === "map") {
    const pairs = node.pairs.map(({ key, value }): YamlPair => {
      return { key: key && moveTree(key, move), value: value && moveTree(value, move) };
    });
    return { ...node, pairs, range };
  }
  if (node.kind !== "list") return { ...node, range };
  return { ...node, items: node.items.map((item) => moveTree(item, move)), range };
}
