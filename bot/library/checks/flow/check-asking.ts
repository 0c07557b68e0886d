import type { Flow } from "../../../flow/flow.ts";
import { isSensitive } from "../../../flow/slot.ts";
import type { AskStep, ChooseStep, Step } from "../../../flow/step.ts";
import { waits } from "../../../flow/step.ts";
import { fold } from "../../../text/fold.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainIn } from "../../compile/flow-scope.ts";
import type { Path } from "../../reading/positions.ts";
import { exactPositions } from "../../reading/positions.ts";
import type { Complaint } from "../../report.ts";
import { hint, quote, warning } from "../../report.ts";
import { complainAboutStep } from "../complain-about-step.ts";
import { stepsAfter } from "../flow-edges.ts";
import { asksForSecret, isAboutSecret } from "../wording/secrets-asked.ts";
import { checkExamples } from "./check-examples.ts";
import { plainWords } from "./plain-words.ts";

/** How a question is asked: again when it was not understood, with a reason, and never for a secret. */
export function checkAsking(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  for (const draft of all) {
    const step = flow.steps.get(draft.id);
    if (step?.kind !== "ask" && step?.kind !== "choose") continue;
    checkRetries(scope, draft, step);
    // Where attempts have an end, the officer's button comes with the second retry.
    if (step.attempts === null && !officerIsNear(flow, step)) {
      complainIn(scope, [...draft.path, "attempts"], NO_OFFICER);
    }
    const slot = step.slot === null ? undefined : flow.slots[step.slot];
    if (slot !== undefined && isSensitive(slot) && step.why === null) {
      complainAboutStep(scope, draft, withoutWhy(slot.name));
    }
    if (step.kind === "choose") checkManyOptions(scope, draft, step);
    else {
      checkExamples(scope, draft, step, slot);
      checkSecret(scope, draft, step, slot?.type);
    }
  }
}

function checkRetries(scope: FlowScope, draft: StepDraft, step: AskStep | ChooseStep): void {
  const question = fold(plainWords(step.question));
  for (const [index, retry] of step.retry.entries()) {
    if (fold(plainWords(retry)) === question) {
      complainIn(scope, pathOfRetry(scope, draft, index), RETRY_REPEATS);
    }
  }
  const different = new Set(step.retry.map((retry) => fold(plainWords(retry))));
  if (different.size < RETRIES && step.attempts !== 1) {
    const path = [...draft.path, "retry"];
    const there = exactPositions(scope.draft.document.positions, path) !== null;
    if (there) complainIn(scope, path, FEW_RETRIES);
    else complainAboutStep(scope, draft, FEW_RETRIES);
  }
}

/** One text alone has no place of its own in a list. */
function pathOfRetry(scope: FlowScope, draft: StepDraft, index: number): Path {
  const path = [...draft.path, "retry", index];
  const there = exactPositions(scope.draft.document.positions, path) !== null;
  return there ? path : [...draft.path, "retry"];
}

/** An officer's step within two answers of this one. */
function officerIsNear(flow: Flow, from: Step): boolean {
  let ring = [from];
  const met = new Set<string>();
  for (let answers = 0; answers < ANSWERS_TO_OFFICER; answers++) {
    const waiting: Step[] = [];
    const open = ring.flatMap(stepsAfter);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const step = flow.steps.get(id);
      if (step === undefined || met.has(id)) continue;
      met.add(id);
      if (step.kind === "officer") return true;
      if (waits(step)) waiting.push(step);
      else open.push(...stepsAfter(step));
    }
    ring = waiting;
  }
  return false;
}

function checkManyOptions(scope: FlowScope, draft: StepDraft, { options }: ChooseStep): void {
  if (options.length <= OPTIONS_WITHOUT_OTHER) return;
  const words = options.flatMap(({ label, value, also }) => [plainWords(label), value, ...also]);
  if (words.some((word) => OTHER.test(fold(word)))) return;
  complainIn(scope, [...draft.path, "options"], NO_OTHER);
}

/** A free answer to a question about a secret is the secret itself. */
function checkSecret(
  scope: FlowScope,
  draft: StepDraft,
  step: AskStep,
  type: string | undefined,
): void {
  const question = plainWords(step.question);
  if (type === "yes_no" || type === "choice" || !isAboutSecret(question)) return;
  complainIn(scope, [...draft.path, "question"], asksForSecret(question));
}

function withoutWhy(name: string): Complaint {
  return warning(
    "sensitive-without-why",
    `Bước này hỏi ${quote(name)}, một điều nhạy cảm, mà không nói vì sao.`,
    'Thêm "vì sao hỏi": dùng vào việc gì, ai được xem.',
  );
}

const ANSWERS_TO_OFFICER = 2;
const RETRIES = 2;
const OPTIONS_WITHOUT_OTHER = 5;
const OTHER =
  /\b(?:khac|khong (?:co|thay|biet|ro|phai|nho|thuoc)|chua (?:biet|ro)|other|none|not sure|something else)\b/u;

const NO_OFFICER = hint(
  "no-way-to-officer",
  "Bước này hỏi mãi không thôi, mà từ đây không có lối nào tới cán bộ.",
  'Bỏ "không giới hạn", hoặc thêm một lựa chọn dẫn tới bước "gặp cán bộ".',
);
const FEW_RETRIES = hint(
  "few-retries",
  "Khi người dân trả lời chưa rõ, bước này chưa có hai cách hỏi lại khác nhau.",
  'Thêm "không hiểu" với hai câu: câu đầu kèm ví dụ, câu sau gợi cách trả lời khác.',
);
const RETRY_REPEATS = hint(
  "retry-repeats-question",
  "Câu hỏi lại này lặp y nguyên câu hỏi.",
  "Nói cách khác, kèm một ví dụ trả lời.",
);
const NO_OTHER = hint(
  "no-other-option",
  "Nhiều lựa chọn mà không có lối cho người không thuộc lựa chọn nào.",
  "Thêm một lựa chọn như Việc khác hoặc Không có ở đây.",
);
