import type { GraphNode } from "../../library/diagram/flow-graph.ts";
import type { LinkTo } from "../../library/diagram/link-to.ts";
import { FONTS, PADDING_X } from "./box.ts";
import type { Arrow, Layout, Point } from "./lay-out.ts";
import { LABEL } from "./lay-out.ts";
import { FONT_FAMILY } from "./measure-text.ts";

/** The layout as one SVG that stands alone; boxes lead to their lines. */
export function toSvg(layout: Layout, title: string, linkTo: LinkTo): string {
  const width = Math.ceil(layout.width + 2 * MARGIN);
  const height = Math.ceil(layout.height + 2 * MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-family="${FONT_FAMILY}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    STYLE,
    MARKERS,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...layout.arrows.map(drawArrow),
    ...layout.boxes.map((box) => drawBox(box, linkTo)),
    ...layout.arrows.map(drawLabel),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

const MARGIN = 24;
/** Printed, the whole flow stands on one page. */
const STYLE = `<style>
a:hover rect, a:focus rect { stroke-width: 3 }
text { fill: #1d2b36 }
@media print { @page { margin: 8mm } :root { width: 100%; height: 100% } }
</style>`;

function drawBox(box: Layout["boxes"][number], linkTo: LinkTo): string {
  const { node, x, y, width, height, lines } = box;
  const { fill, stroke, ink } = COLOURS[node.look];
  const round = node.look === "start" || node.look === "end" ? height / 2 : 9;
  const centred = node.look === "start" || node.look === "end";
  const words = lines.map(({ text, style, y: below }) => {
    const { size, bold } = FONTS[style];
    const left = centred ? width / 2 : PADDING_X;
    const look = `font-size="${size}"${bold ? ' font-weight="700"' : ""}${centred ? ' text-anchor="middle"' : ""}`;
    const colour = style === "kind" ? stroke : ink;
    return `<text x="${left}" y="${below}" ${look} style="fill:${colour}">${escapeXml(text)}</text>`;
  });
  const shape = `<rect width="${width}" height="${height}" rx="${round}" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>`;
  const drawn = `<g transform="translate(${x} ${y})">${shape}${words.join("")}</g>`;
  if (node.spot === null) return drawn;
  const address = escapeXml(linkTo(node.spot));
  return `<a href="${address}"><title>${escapeXml(`${node.spot.file}:${node.spot.line}`)}</title>${drawn}</a>`;
}

function drawArrow({ edge, points }: Arrow): string {
  const dashes = edge.aside ? ' stroke-dasharray="5 4"' : "";
  return `<path d="${roundedPath(points)}" fill="none" stroke="#5b6f7e" stroke-width="1.5" marker-end="url(#tip)"${dashes}/>`;
}

function drawLabel({ label }: Arrow): string {
  if (label === null) return "";
  const { x, y, width, lines } = label;
  const height = lines.length * LABEL.height + 4;
  const words = lines.map((line, index) => {
    const baseline = (index + 1) * LABEL.height - 2;
    return `<text x="${width / 2}" y="${baseline}" font-size="${LABEL.size}" text-anchor="middle">${escapeXml(line)}</text>`;
  });
  const back = `<rect width="${width}" height="${height}" rx="4" fill="#ffffff" fill-opacity="0.92"/>`;
  return `<g transform="translate(${x} ${y})">${back}${words.join("")}</g>`;
}

/** Straight pieces with small round corners. */
function roundedPath(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return "";
  const pieces = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const after = points[index + 2];
    if (after === undefined) return `L${point.x} ${point.y}`;
    const start = towards(point, before);
    const end = towards(point, after);
    return `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y}${pieces.join("")}`;
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const CORNER = 6;

function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    '"': "&quot;",
  };
  return text.replace(/[<>&"]/gu, (sign) => entities[sign] ?? sign);
}

const MARKERS =
  '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8Z" fill="#5b6f7e"/></marker></defs>';

type Colours = { readonly fill: string; readonly stroke: string; readonly ink: string };

const INK = "#1d2b36";
const COLOURS: Readonly<Record<GraphNode["look"], Colours>> = {
  start: { fill: "#0f4c81", stroke: "#0f4c81", ink: "#ffffff" },
  end: { fill: "#e8eef3", stroke: "#6b8091", ink: INK },
  say: { fill: "#ffffff", stroke: "#5f7485", ink: INK },
  wait: { fill: "#eaf3fc", stroke: "#1f66a8", ink: INK },
  branch: { fill: "#fff6e0", stroke: "#8a5d00", ink: INK },
  act: { fill: "#f3f0fa", stroke: "#65509f", ink: INK },
  officer: { fill: "#fdecea", stroke: "#a83529", ink: INK },
  flow: { fill: "#e9f6ef", stroke: "#1f7145", ink: INK },
};
