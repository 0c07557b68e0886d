import type { Flow } from "../../../flow/flow.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainAboutKey } from "../../compile/world.ts";
import { quote, warning } from "../../report.ts";
import { complainAboutStep } from "../complain-about-step.ts";
import { stepsAfter } from "../flow-edges.ts";
import { slotsFilled, slotsNamed, slotsNeeded } from "./step-facts.ts";

/**
 * Steps that need a slot before anything can have filled it; and `nếu` without `còn lại` whose branch
 * alone fills what a later step needs. Slots that other flows share may be known from there.
 */
export function checkSlotOrder(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  const own = new Set(
    [...scope.filledSlots].filter(
      (name) => livesInFlow(flow, name) && !scope.meant.slots.has(name),
    ),
  );
  if (own.size === 0) return;
  const before = slotsBefore(flow, own);
  for (const draft of all) {
    const step = flow.steps.get(draft.id);
    const known = before.get(draft.id);
    if (step === undefined || known === undefined) continue;
    for (const name of slotsNeeded(step)) {
      if (!own.has(name) || known.surely.has(name)) continue;
      if (known.perhaps.has(name)) reportLonelyBranch(scope, flow, all, name, draft);
      else complainAboutStep(scope, draft, tooEarly(name));
    }
  }
}

function reportLonelyBranch(
  scope: FlowScope,
  flow: Flow,
  all: readonly StepDraft[],
  name: string,
  needing: StepDraft,
): void {
  const branch = branchThatFills(flow, all, name, needing);
  if (branch === null) return;
  complainAboutKey(scope.draft.document, [...branch.path, "if"], branchOnly(name));
}

function livesInFlow(flow: Flow, name: string): boolean {
  const keep = flow.slots[name]?.keep;
  return keep === "flow" || keep === "turn";
}

type Known = { readonly surely: ReadonlySet<string>; readonly perhaps: ReadonlySet<string> };

/** What is known at the entry of each step that can be reached: on every way, and on some way. */
function slotsBefore(flow: Flow, own: ReadonlySet<string>): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  const open: string[] = [];
  const enter = (id: string, arriving: Known): void => {
    const met = known.get(id);
    const joined = met === undefined ? arriving : join(met, arriving);
    if (met !== undefined && isSame(met, joined)) return;
    known.set(id, joined);
    open.push(id);
  };
  if (flow.first !== null) enter(flow.first, { surely: new Set(), perhaps: new Set() });
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = flow.steps.get(id);
    const here = known.get(id);
    if (step === undefined || here === undefined) continue;
    const { surely, perhaps } = slotsFilled(step);
    const after = {
      surely: new Set([...here.surely, ...surely.filter((name) => own.has(name))]),
      perhaps: new Set([...here.perhaps, ...surely, ...perhaps]),
    };
    for (const next of stepsAfter(step)) enter(next, after);
  }
  return known;
}

function join(a: Known, b: Known): Known {
  return {
    surely: new Set([...a.surely].filter((name) => b.surely.has(name))),
    perhaps: new Set([...a.perhaps, ...b.perhaps]),
  };
}

function isSame(a: Known, b: Known): boolean {
  return a.surely.size === b.surely.size && a.perhaps.size === b.perhaps.size;
}

/** An `if` without `else` that alone fills the slot, above the step that needs it. */
function branchThatFills(
  flow: Flow,
  all: readonly StepDraft[],
  name: string,
  needing: StepDraft,
): StepDraft | null {
  const fillers = all.filter(({ id }) => fillsSlot(flow, id, name));
  const branches = all.filter(
    ({ input, whenTrue }) =>
      input?.kind === "if" && input.else === undefined && contains(whenTrue, fillers),
  );
  const [only] = branches;
  if (only === undefined || contains(only.whenTrue, [needing])) return null;
  if (fillers.some((filler) => !contains(only.whenTrue, [filler]))) return null;
  const step = flow.steps.get(only.id);
  // `nếu: không đã biết x` asks only who has not told yet.
  if (step?.kind !== "if" || slotsNamed(step.condition).includes(name)) return null;
  return only;
}

function fillsSlot(flow: Flow, id: string, name: string): boolean {
  const step = flow.steps.get(id);
  if (step === undefined) return false;
  const { surely, perhaps } = slotsFilled(step);
  return surely.includes(name) || perhaps.includes(name);
}

function contains(steps: readonly StepDraft[], sought: readonly StepDraft[]): boolean {
  return steps.some(
    (step) =>
      sought.includes(step) || contains(step.whenTrue, sought) || contains(step.whenFalse, sought),
  );
}

function tooEarly(name: string) {
  return warning(
    "slot-used-too-early",
    `Bước này dùng ${quote(name)} trước khi có bước nào hỏi nó.`,
    "Chuyển bước hỏi lên trước, hoặc bỏ chỗ dùng.",
  );
}

function branchOnly(name: string) {
  return warning(
    "if-without-else",
    `Chỉ nhánh "thì" ở đây hỏi ${quote(name)}, mà bước sau vẫn cần nó.`,
    `Thêm "còn lại" để lo cho người không vào nhánh này.`,
  );
}
