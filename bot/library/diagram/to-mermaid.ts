import type { FlowGraph, GraphNode } from "./flow-graph.ts";
import type { LinkTo } from "./link-to.ts";

/** The graph as Mermaid text; boxes lead to their lines. */
export function toMermaid({ title, nodes, edges }: FlowGraph, linkTo: LinkTo): string {
  const names = new Map(nodes.map((node, index) => [node.id, `n${index}`]));
  const nameOf = (id: string) => names.get(id) ?? "n0";
  const lines = [
    "---",
    `title: ${JSON.stringify(title)}`,
    "---",
    "flowchart TD",
    ...nodes.map(
      (node) =>
        `  ${nameOf(node.id)}${shapeOf(node)}:::${node.look === "end" ? "finish" : node.look}`,
    ),
    ...edges.map(({ from, to, label, aside }) => {
      const arrow = aside ? "-.->" : "-->";
      const words = label === "" ? "" : `|"${entities(label)}"|`;
      return `  ${nameOf(from)} ${arrow}${words} ${nameOf(to)}`;
    }),
    ...nodes.flatMap((node) =>
      node.spot === null ? [] : [`  click ${nameOf(node.id)} href "${linkTo(node.spot)}"`],
    ),
    ...STYLES,
  ];
  return `${lines.join("\n")}\n`;
}

function shapeOf(node: GraphNode): string {
  const words = [
    ...(node.kind === "" ? [] : [`<i>${entities(node.kind)}</i>`]),
    ...(node.name === "" ? [] : [`<b>${entities(node.name)}</b>`]),
    ...(node.text === "" ? [] : [entities(node.text)]),
  ].join("<br/>");
  switch (node.look) {
    case "start":
    case "end":
      return `(["${words}"])`;
    case "branch":
      return `{{"${words}"}}`;
    case "flow":
      return `[["${words}"]]`;
    default:
      return `["${words}"]`;
  }
}

/** Mermaid reads these signs in a label; numbered entities stand for them. */
function entities(text: string): string {
  return text.replace(/[#"<>&`]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

const STYLES = [
  "  classDef start fill:#0f4c81,stroke:#0f4c81,color:#ffffff",
  "  classDef finish fill:#e8eef3,stroke:#8fa3b3,color:#1d2b36",
  "  classDef say fill:#ffffff,stroke:#8fa3b3,color:#1d2b36",
  "  classDef wait fill:#eaf3fc,stroke:#2f7fc2,color:#1d2b36",
  "  classDef branch fill:#fff6e0,stroke:#c98a00,color:#1d2b36",
  "  classDef act fill:#f3f0fa,stroke:#7a64b5,color:#1d2b36",
  "  classDef officer fill:#fdecea,stroke:#c0473a,color:#1d2b36",
  "  classDef flow fill:#e9f6ef,stroke:#2f8f5b,color:#1d2b36",
];
