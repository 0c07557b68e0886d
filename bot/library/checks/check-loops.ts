import type { Flow } from "../../flow/flow.ts";
import type { StepDraft } from "../compile/draft-steps.ts";
import type { FlowScope } from "../compile/flow-scope.ts";
import { error } from "../report.ts";
import { complainAboutStep } from "./complain-about-step.ts";
import { stepsAtOnce } from "./flow-edges.ts";

/** A circle of steps that never waits for the citizen would talk without end. True when there is one. */
export function checkLoops(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): boolean {
  const done = new Set<string>();
  let found = false;
  for (const start of flow.order) {
    const closing = closingStep(flow, start, done);
    const draft = all.find(({ id }) => id === closing);
    if (draft === undefined) continue;
    complainAboutStep(scope, draft, ENDLESS);
    found = true;
  }
  return found;
}

/** The step that leads back into the walk it came from; null when the walk ends or waits. */
function closingStep(flow: Flow, start: string, done: Set<string>): string | null {
  if (done.has(start)) return null;
  const onWay = new Set<string>();
  const stack: { readonly id: string; readonly after: string[] }[] = [];
  const enter = (id: string): void => {
    const step = flow.steps.get(id);
    onWay.add(id);
    stack.push({ id, after: step === undefined ? [] : [...stepsAtOnce(step)] });
  };
  let closing: string | null = null;
  enter(start);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.after.pop();
    if (next === undefined) {
      stack.pop();
      onWay.delete(top.id);
      done.add(top.id);
    } else if (onWay.has(next)) {
      closing ??= top.id;
    } else if (!done.has(next)) {
      enter(next);
    }
  }
  return closing;
}

const ENDLESS = error(
  "endless-loop",
  "Từ bước này luồng quay vòng mà không chờ người dân trả lời.",
  "Thêm một bước hỏi vào vòng, hoặc cho bước này dẫn đi nơi khác.",
);
