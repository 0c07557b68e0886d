import type { Flow } from "../../flow/flow.ts";
import type { Step } from "../../flow/step.ts";
import type { FlowDraft } from "../compile/draft-flow.ts";
import { allSteps } from "../compile/options-of-slot.ts";
import { complain } from "../compile/world.ts";
import { error, quote } from "../report.ts";
import { stepsAtOnce } from "./flow-edges.ts";

type Flows = ReadonlyMap<string, Flow>;

/** Flows that call each other in a circle, call too deep, or hand over to each other without a question. */
export function checkCalls(drafts: readonly FlowDraft[], flows: Flows, depth: number): void {
  for (const draft of drafts) {
    const flow = flows.get(draft.id);
    if (flow === undefined) continue;
    for (const step of flow.steps.values()) {
      const complaint = complaintAbout(flow, step, flows, depth);
      const place = complaint === null ? undefined : placeOf(draft, step);
      if (complaint !== null && place !== undefined) complain(draft.document, place, complaint);
    }
  }
}

function complaintAbout(flow: Flow, step: Step, flows: Flows, depth: number) {
  if (step.kind === "call") {
    if (calls(step.flow, flows).has(flow.id) || step.flow === flow.id) return circle(step.flow);
    const levels = 1 + deepestCall(step.flow, flows, new Set([flow.id]));
    return levels > depth ? tooDeep(step.flow, depth) : null;
  }
  if (step.kind !== "go" || step.to.kind !== "flow") return null;
  return comesBack(flow, step, step.to.flow, flows) ? ENDLESS : null;
}

function placeOf({ steps }: FlowDraft, step: Step) {
  const path = allSteps(steps).find(({ id }) => id === step.id)?.path;
  return path === undefined ? undefined : [...path, step.kind];
}

/** Every flow that a flow calls, directly or through others. */
function calls(start: string, flows: Flows): ReadonlySet<string> {
  const met = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const callee of calleesOf(flows.get(id))) {
      if (met.has(callee)) continue;
      met.add(callee);
      open.push(callee);
    }
  }
  return met;
}

/** How many calls one inside the other a flow makes at most; a circle is told elsewhere. */
function deepestCall(id: string, flows: Flows, above: ReadonlySet<string>): number {
  if (above.has(id)) return 0;
  const inside = new Set([...above, id]);
  const levels = calleesOf(flows.get(id)).map((it) => 1 + deepestCall(it, flows, inside));
  return Math.max(0, ...levels);
}

function calleesOf(flow: Flow | undefined): readonly string[] {
  if (flow === undefined) return [];
  const callees = [...flow.steps.values()].flatMap((step) =>
    step.kind === "call" ? [step.flow] : [],
  );
  return [...new Set(callees)];
}

/** Walks on from a hand-over, without waiting, and comes to the same step again. */
function comesBack(flow: Flow, step: Step, to: string, flows: Flows): boolean {
  const goal = `${flow.id}/${step.id}`;
  const met = new Set<string>();
  const open = [startOf(to, flows)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === null) continue;
    const key = `${at.flow.id}/${at.step}`;
    if (key === goal) return true;
    if (met.has(key)) continue;
    met.add(key);
    const here = at.flow.steps.get(at.step);
    if (here === undefined) continue;
    for (const next of stepsAtOnce(here)) open.push({ flow: at.flow, step: next });
    if (here.kind === "go" && here.to.kind === "flow") open.push(startOf(here.to.flow, flows));
  }
  return false;
}

function startOf(id: string, flows: Flows): { readonly flow: Flow; readonly step: string } | null {
  const flow = flows.get(id);
  return flow === undefined || flow.first === null ? null : { flow, step: flow.first };
}

function circle(flow: string) {
  return error(
    "call-circle",
    `Luồng ${quote(flow)} lại gọi về luồng này, nên hai bên gọi nhau mãi.`,
    'Bỏ một trong hai lời gọi, hoặc dùng "chuyển đến".',
  );
}

function tooDeep(flow: string, depth: number) {
  return error(
    "call-too-deep",
    `Gọi luồng ${quote(flow)} ở đây dẫn tới hơn ${depth} luồng lồng nhau.`,
    'Gộp bớt luồng, hoặc dùng "chuyển đến" thay cho "gọi luồng".',
  );
}

const ENDLESS = error(
  "endless-loop",
  "Từ bước này các luồng chuyển cho nhau thành vòng mà không chờ người dân trả lời.",
  "Thêm một bước hỏi vào vòng, hoặc cho bước này dẫn đi nơi khác.",
);
