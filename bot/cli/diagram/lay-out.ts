import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import type { FlowGraph, GraphEdge } from "../../library/diagram/flow-graph.ts";
import type { Box } from "./box.ts";
import { boxOf } from "./box.ts";
import { widthOf, wrapText } from "./measure-text.ts";

/** Boxes, arrows and labels with their places, in px. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Box & Point)[];
  readonly arrows: readonly Arrow[];
};

export type Point = { readonly x: number; readonly y: number };

export type Arrow = {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
  readonly label: (Point & { readonly lines: readonly string[]; readonly width: number }) | null;
};

export const LABEL = { size: 11, height: 15, width: 150 } as const;

/** Places everything in layers from top to bottom. The layout engine is large, so it is loaded only here. */
export async function layOut(graph: FlowGraph): Promise<Layout> {
  const { default: Elk } = await import("elkjs/lib/elk.bundled.js");
  const boxes = graph.nodes.map(boxOf);
  const labels = graph.edges.map(({ label }) => wrapText(label, LABEL.size, LABEL.width));
  const root: ElkNode = {
    id: "flow",
    layoutOptions: OPTIONS,
    children: boxes.map(({ node, width, height }) => ({ id: node.id, width, height })),
    edges: graph.edges.map((edge, index) => toElk(edge, index, labels[index] ?? [])),
  };
  const placed: ElkNode = await new Elk.default().layout(root);
  const { width = 0, height = 0, children = [], edges = [] } = placed;
  return {
    width,
    height,
    boxes: boxes.map((box, index) => ({ ...box, ...pointOf(children[index]) })),
    arrows: graph.edges.map((edge, index) => arrowOf(edge, edges[index], labels[index] ?? [])),
  };
}

function toElk(edge: GraphEdge, index: number, lines: readonly string[]): ElkExtendedEdge {
  const base = { id: `e${index}`, sources: [edge.from], targets: [edge.to] };
  if (lines.length === 0) return base;
  const size = { width: labelWidth(lines), height: lines.length * LABEL.height + 4 };
  return { ...base, labels: [{ text: edge.label, ...size }] };
}

function labelWidth(lines: readonly string[]): number {
  return Math.ceil(Math.max(...lines.map((line) => widthOf(line, LABEL.size)))) + 10;
}

function arrowOf(
  edge: GraphEdge,
  placed: ElkExtendedEdge | undefined,
  lines: readonly string[],
): Arrow {
  const sections = placed?.sections ?? [];
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const label = placed?.labels?.[0];
  return {
    edge,
    points,
    label: label === undefined ? null : { ...pointOf(label), lines, width: labelWidth(lines) },
  };
}

function pointOf(placed: Pick<ElkNode, "x" | "y"> | undefined): Point {
  return { x: placed?.x ?? 0, y: placed?.y ?? 0 };
}

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.spacing.nodeNodeBetweenLayers": "34",
  "elk.spacing.nodeNode": "28",
  "elk.spacing.edgeNode": "18",
  "elk.spacing.edgeEdge": "12",
  "elk.spacing.edgeLabel": "4",
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
  // Ways are followed from the beginning, which so stays on top: only what leads back is drawn upwards.
  "elk.layered.cycleBreaking.strategy": "DEPTH_FIRST",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.edgeLabels.centerLabelPlacementStrategy": "TAIL_LAYER",
};
