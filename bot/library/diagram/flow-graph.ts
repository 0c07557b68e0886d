import type { Flow } from "../../flow/flow.ts";
import type { Step } from "../../flow/step.ts";
import type { Destination, GiveUp } from "../../flow/step-base.ts";
import type { Text } from "../../flow/text.ts";
import { STEP_KINDS } from "../keywords/steps.ts";
import type { Spot, StepSpot } from "../step-spots.ts";
import { readable } from "./readable.ts";
import { summaryOf } from "./summary-of.ts";

/** A flow as boxes and arrows. */
export type FlowGraph = {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
};

export type GraphNode = {
  readonly id: string;
  readonly look: "start" | "say" | "wait" | "branch" | "act" | "officer" | "flow" | "end";
  /** The editor's word for the kind, e.g. "hỏi: tuổi"; empty for start and end. */
  readonly kind: string;
  /** The editor's name of the step; empty where there is none. */
  readonly name: string;
  readonly text: string;
  /** Where it stands; null for what stands nowhere. */
  readonly spot: Spot | null;
};

export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  /** An option, or the answer to a condition; empty where there is only one way. */
  readonly label: string;
  /** A way that is not the usual one: a button, giving up, an error. */
  readonly aside: boolean;
};

/** Draws a flow. Steps that only lead elsewhere are not drawn: arrows go straight to where they lead. */
export function flowGraph(flow: Flow, spots: readonly StepSpot[]): FlowGraph {
  const places = new Map(spots.filter((it) => it.flow === flow.id).map((it) => [it.step, it]));
  const steps = flow.order.flatMap((id) => flow.steps.get(id) ?? []);
  const ways = steps.flatMap((step) => (step.kind === "go" ? [] : waysFrom(step)));
  const start: Way = { from: START, to: asStep(flow.first), label: "", aside: false };
  const nodes = new Map<string, GraphNode>();
  nodes.set(START, plainNode(START, "start", plain(flow.title)));
  for (const step of steps) {
    if (step.kind !== "go") nodes.set(step.id, stepNode(step, places.get(step.id)));
  }
  const edges = [start, ...ways].map((way) => toEdge(way, flow, nodes));
  return { title: plain(flow.title), nodes: [...nodes.values()], edges: joinAlike(edges) };
}

const START = "@start";

type Way = {
  readonly from: string;
  /** Null: the flow ends. */
  readonly to: Destination | null;
  readonly label: string;
  readonly aside: boolean;
};

function waysFrom(step: Step): readonly Way[] {
  const way = (to: Destination | null, label = "", aside = false): Way => {
    return { from: step.id, to, label, aside };
  };
  const next = way(asStep(step.next));
  switch (step.kind) {
    case "say":
      return [next, ...step.buttons.map(({ label, to }) => way(to, plain(label), true))];
    case "end":
      return step.buttons.map(({ label, to }) => way(to, plain(label), true));
    case "ask":
      return [next, ...waysOfGivingUp(step.onGiveUp, "hết lượt", way)];
    case "choose":
    case "quiz": {
      const options = step.options.map(({ label, to }) =>
        way(to ?? asStep(step.next), plain(label)),
      );
      const ways = step.kind === "choose" ? waysOfGivingUp(step.onGiveUp, "hết lượt", way) : [];
      return [...options, ...ways];
    }
    case "if":
      return [way(asStep(step.whenTrue), "đúng"), way(asStep(step.whenFalse), "không")];
    case "go":
      return [way(step.to)];
    case "lookup":
      return [next, ...waysOfGivingUp(step.onError, "nếu lỗi", way)];
    default:
      return [next];
  }
}

function waysOfGivingUp(
  giveUp: GiveUp,
  label: string,
  way: (to: Destination | null, label: string, aside: boolean) => Way,
): readonly Way[] {
  if (giveUp.kind === "step") return [way(asStep(giveUp.step), label, true)];
  return giveUp.kind === "end" ? [way(null, label, true)] : [];
}

/** Follows steps that only lead elsewhere, and makes the boxes for ends and other flows. */
function toEdge(way: Way, flow: Flow, nodes: Map<string, GraphNode>): GraphEdge {
  const target = followed(way.to, flow);
  const { from, label, aside } = way;
  if (target === null) {
    const end = `@end-${from}`;
    nodes.set(end, plainNode(end, "end", "Hết"));
    return { from, to: end, label, aside };
  }
  if (target.kind === "step") return { from, to: target.step, label, aside };
  const other = `@flow-${target.flow}`;
  nodes.set(other, { ...plainNode(other, "flow", target.flow), kind: "luồng" });
  return { from, to: other, label, aside };
}

function followed(to: Destination | null, flow: Flow, hops = 0): Destination | null {
  const step = to?.kind === "step" ? flow.steps.get(to.step) : undefined;
  return step?.kind === "go" && hops < flow.steps.size ? followed(step.to, flow, hops + 1) : to;
}

/** Several options that lead to the same place share an arrow. */
function joinAlike(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const joined = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.aside]);
    const before = joined.get(key);
    const labels = [before?.label ?? "", edge.label].filter((it) => it !== "");
    joined.set(key, { ...edge, label: labels.join(" / ") });
  }
  return [...joined.values()];
}

function stepNode(step: Step, spot: StepSpot | undefined): GraphNode {
  const { about, text } = summaryOf(step, spot?.written ?? "");
  if (step.kind === "end" && step.say === null && step.buttons.length === 0) {
    return { ...plainNode(step.id, "end", "Hết"), spot: spot ?? null };
  }
  const kind = STEP_KINDS[step.kind];
  return {
    id: step.id,
    look: LOOKS[step.kind],
    kind: about === "" ? kind : `${kind}: ${about}`,
    name: spot?.named === false ? "" : step.id,
    text,
    spot: spot ?? null,
  };
}

function plainNode(id: string, look: GraphNode["look"], name: string): GraphNode {
  return { id, look, kind: "", name, text: "", spot: null };
}

function asStep(step: string | null): Destination | null {
  return step === null || step === "" ? null : { kind: "step", step };
}

function plain({ variants }: Text): string {
  const { default: words = "" } = variants;
  return readable(words);
}

const LOOKS: Readonly<Record<Step["kind"], GraphNode["look"]>> = {
  say: "say",
  end: "say",
  remind: "say",
  ask: "wait",
  choose: "wait",
  confirm: "wait",
  guide: "wait",
  rate: "wait",
  quiz: "wait",
  if: "branch",
  go: "act",
  set: "act",
  forget: "act",
  call: "flow",
  lookup: "act",
  check_scam: "act",
  officer: "officer",
};
