import type { GuideStep } from "../../flow/step.ts";
import type { StepInputOf } from "../schemas/step-schemas.ts";
import { checkPicture } from "./check-picture.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { stepText } from "./flow-scope.ts";

export function compileGuide(
  scope: FlowScope,
  draft: StepDraft,
  { guide, question }: StepInputOf<"guide">,
  next: string | null,
): GuideStep {
  return {
    kind: "guide",
    id: draft.id,
    next,
    items: guide.map((item, index) => {
      const field = ["guide", index];
      if (item.image !== undefined) {
        checkPicture(scope, item.image, [...draft.path, ...field, "image"]);
      }
      return {
        do: stepText(scope, draft, item.do, [...field, "do"]),
        image: item.image ?? null,
        tip: item.tip === undefined ? null : stepText(scope, draft, item.tip, [...field, "tip"]),
        troubles: (item.troubles ?? []).map(({ problem, fix }, at) => ({
          problem: stepText(scope, draft, problem, [...field, "troubles", at, "problem"]),
          fix: stepText(scope, draft, fix, [...field, "troubles", at, "fix"]),
        })),
      };
    }),
    question: question === undefined ? null : stepText(scope, draft, question, ["question"]),
  };
}
