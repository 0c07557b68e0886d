import type { GraphNode } from "../../library/diagram/flow-graph.ts";
import { widthOf, wrapText } from "./measure-text.ts";

/** A node with its lines of text and the size that holds them. */
export type Box = {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly BoxLine[];
};

export type BoxLine = {
  readonly text: string;
  readonly style: "kind" | "name" | "text";
  /** Of its baseline, from the top of the box. */
  readonly y: number;
};

export function boxOf(node: GraphNode): Box {
  const lines: BoxLine[] = [];
  let y = PADDING_Y;
  for (const [style, words] of [
    ["kind", node.kind],
    ["name", node.name],
    ["text", node.text],
  ] as const) {
    const { size, height, bold } = FONTS[style];
    for (const text of words === "" ? [] : wrapText(words, size, TEXT_WIDTH, bold)) {
      y += height;
      lines.push({ text, style, y: y - height * DESCENT });
    }
  }
  const widths = lines.map(({ text, style }) =>
    widthOf(text, FONTS[style].size, FONTS[style].bold),
  );
  return {
    node,
    width: Math.ceil(Math.max(MIN_WIDTH, ...widths) + 2 * PADDING_X),
    height: Math.ceil(y + PADDING_Y),
    lines,
  };
}

export const FONTS = {
  kind: { size: 11, height: 15, bold: false },
  name: { size: 13, height: 18, bold: true },
  text: { size: 12, height: 17, bold: false },
} as const;

export const PADDING_X = 14;
const PADDING_Y = 9;
const TEXT_WIDTH = 230;
const MIN_WIDTH = 40;
/** Of a line's height; marks below a letter (ạ, ợ) need more than Latin text does. */
const DESCENT = 0.28;
