import type { Flow } from "../../../flow/flow.ts";
import type { Step } from "../../../flow/step.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainIn } from "../../compile/flow-scope.ts";
import { hint } from "../../report.ts";
import { plainWords } from "./plain-words.ts";

/** Questions that speak to the citizen although the flow can be gone through for somebody else. */
export function checkVariants(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  const asked = all.flatMap((draft) => {
    const step = flow.steps.get(draft.id);
    return step === undefined || !isQuestion(step) ? [] : [{ draft, text: step.question }];
  });
  if (!asked.some(({ text }) => "proxy" in text.variants)) return;
  for (const { draft, text } of asked) {
    if ("proxy" in text.variants || !AGE.test(plainWords(text))) continue;
    complainIn(scope, [...draft.path, "question"], NO_PROXY);
  }
}

function isQuestion(step: Step): step is Extract<Step, { kind: "ask" | "choose" }> {
  return step.kind === "ask" || step.kind === "choose";
}

/** What is true of the one it is done for, not of the one who types. */
const AGE = /\{ông\/bà\}[^.?!]*(?:tuổi|sinh (?:năm|ngày)|họ tên|căn cước|ở đâu|đang hưởng)/iu;

const NO_PROXY = hint(
  "missing-audience",
  "Câu này hỏi về chính người nhắn, trong khi câu khác của luồng đã có bản hỏi hộ.",
  'Thêm biến thể "hỏi hộ: …", ví dụ: Người được hưởng năm nay bao nhiêu tuổi ạ?',
);
