import { WAITING_KINDS } from "../../flow/step.ts";
import type { StepDraft } from "../compile/draft-steps.ts";
import type { FlowScope } from "../compile/flow-scope.ts";
import { complainIn } from "../compile/flow-scope.ts";
import { complainAboutKey } from "../compile/world.ts";
import { error, quote } from "../report.ts";

/** Ids of steps: given where the citizen is waited for, unique, and no flow's. */
export function checkStepIds(scope: FlowScope, all: readonly StepDraft[]): void {
  const seen = new Set<string>();
  for (const step of all) {
    if (!step.hasOwnId) {
      reportMissingId(scope, step);
      continue;
    }
    const path = [...step.path, "id"];
    if (seen.has(step.id)) complainIn(scope, path, duplicate(step.id));
    else if (scope.world.flowIds.has(step.id)) complainIn(scope, path, namedLikeFlow(step.id));
    seen.add(step.id);
  }
}

function reportMissingId(scope: FlowScope, step: StepDraft): void {
  const kind = step.input?.kind;
  if (kind === undefined || !WAITING.has(kind)) return;
  const word = scope.draft.document.language === "en" ? "id" : "bước";
  complainAboutKey(
    scope.draft.document,
    [...step.path, kind],
    error(
      "missing-step-id",
      "Bước chờ người dân trả lời phải có tên.",
      `Thêm dòng "${word}: …" ở đầu bước, ví dụ ${word}: hoi-tuoi.`,
    ),
  );
}

function duplicate(id: string) {
  return error(
    "duplicate-step-id",
    `Tên bước ${quote(id)} đã dùng ở trên.`,
    "Đặt tên khác cho một trong hai bước.",
  );
}

function namedLikeFlow(id: string) {
  return error(
    "step-named-like-flow",
    `Tên bước ${quote(id)} cũng là tên một luồng.`,
    "Đặt tên khác cho bước này.",
  );
}

const WAITING: ReadonlySet<string> = new Set(WAITING_KINDS);
