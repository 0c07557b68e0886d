import type { Flow } from "../../../flow/flow.ts";
import { isSensitive } from "../../../flow/slot.ts";
import type { Step } from "../../../flow/step.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainIn } from "../../compile/flow-scope.ts";
import { hint, quote, warning } from "../../report.ts";
import { complainAboutStep } from "../complain-about-step.ts";
import { textsOf } from "./step-facts.ts";

/** What leaves the flow: secrets kept beyond it, answers handed to a person, look-ups that take long. */
export function checkOutside(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  // Nobody need agree where nothing is kept, and looking for consent in every text takes long.
  let agreed = !all.some(({ id }) => asksKeptSecret(flow, flow.steps.get(id)));
  const confirmed = new Set<string>();
  for (const draft of all) {
    const step = flow.steps.get(draft.id);
    if (step === undefined) continue;
    agreed ||= textsOf(step).some(({ variants }) => Object.values(variants).some(asksToAgree));
    if (!agreed && asksKeptSecret(flow, step)) {
      complainAboutStep(scope, draft, withoutConsent(step.slot));
    }
    if (step.kind === "confirm") for (const slot of step.slots) confirmed.add(slot);
    checkStep(scope, draft, step, confirmed);
  }
}

function checkStep(
  scope: FlowScope,
  { path }: StepDraft,
  step: Step,
  confirmed: ReadonlySet<string>,
): void {
  if (step.kind === "officer" && readsNothingBack(step, confirmed)) {
    complainIn(scope, [...path, "officer", "summary"], UNCONFIRMED);
  }
  if (step.kind === "lookup" && step.timeout > LONGEST_WAIT) {
    complainIn(scope, [...path, "timeout"], WAITS_LONG);
  }
}

function asksToAgree(text: string): boolean {
  return AGREEMENT.test(text);
}

type AskStep = Extract<Step, { kind: "ask" }>;

/** Other flows see it too, or this one on another day. */
function asksKeptSecret(flow: Flow, step: Step | undefined): step is AskStep {
  if (step?.kind !== "ask") return false;
  const slot = flow.slots[step.slot];
  return isSensitive(slot) && (slot?.keep === "session" || slot?.keep === "30 days");
}

/** One answer can be told again to the officer; of several, one is soon wrong. */
function readsNothingBack(
  { summary }: Extract<Step, { kind: "officer" }>,
  confirmed: ReadonlySet<string>,
): boolean {
  return summary.length >= ANSWERS_TO_CONFIRM && !summary.some((slot) => confirmed.has(slot));
}

function withoutConsent(name: string) {
  return warning(
    "sensitive-without-consent",
    `Điều nhạy cảm ${quote(name)} được giữ sau luồng này mà chưa hỏi người dân có đồng ý không.`,
    'Viết giữ trong: luồng, hoặc nói trong "vì sao hỏi" là giữ bao lâu và hỏi có đồng ý không.',
  );
}

const AGREEMENT = /đồng ý|cho phép|\bagree|consent|may we keep/iu;
const ANSWERS_TO_CONFIRM = 3;
/** As long as people wait for a page, ms. */
const LONGEST_WAIT = 60_000;

const UNCONFIRMED = hint(
  "officer-without-confirm",
  "Các câu trả lời này được chuyển cho cán bộ mà chưa đọc lại cho người dân.",
  "Thêm bước xác nhận các mục ấy trước bước gặp cán bộ.",
);
const WAITS_LONG = warning(
  "lookup-waits-long",
  "Người dân phải chờ tra cứu này hơn một phút.",
  'Viết chờ: 10 giây, rồi nói cách khác trong "nếu lỗi".',
);
