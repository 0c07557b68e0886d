import type { Step } from "../../flow/step.ts";
import { didYouMean } from "../nearest-word.ts";
import { quote, warning } from "../report.ts";
import { compileAction } from "./compile-actions.ts";
import { compileAsk, compileChoose } from "./compile-asking.ts";
import { compileConfirm, compileQuiz, compileRate } from "./compile-checking.ts";
import { compileCondition } from "./compile-condition.ts";
import { compileGuide } from "./compile-guide.ts";
import { compileAttachments, compileLinkButtons } from "./compile-parts.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { complainIn, destinationOf, slotNamed, stepText } from "./flow-scope.ts";

/** Compiles one step; null when something in it is wrong beyond use (and reported). */
export function compileStep(scope: FlowScope, draft: StepDraft, next: string | null): Step | null {
  const { input, id, path } = draft;
  if (input === null) return null;
  switch (input.kind) {
    case "say":
      return {
        kind: "say",
        id,
        next,
        text: stepText(scope, draft, input.say, ["say"]),
        attach: compileAttachments(scope, draft, input.attach ?? []),
        buttons: compileLinkButtons(scope, draft, input.buttons ?? [], ["buttons"]),
      };
    case "ask":
      return compileAsk(scope, draft, input, next);
    case "choose":
      return compileChoose(scope, draft, input, next);
    case "if": {
      const condition = compileCondition(scope, draft, input.if);
      if (condition === null) return null;
      const whenTrue = draft.whenTrue[0]?.id ?? next;
      const whenFalse = draft.whenFalse[0]?.id ?? next;
      return { kind: "if", id, next, condition, whenTrue, whenFalse };
    }
    case "guide":
      return compileGuide(scope, draft, input, next);
    case "confirm":
      return compileConfirm(scope, draft, input, next);
    case "quiz":
      return compileQuiz(scope, draft, input, next);
    case "rate":
      return compileRate(scope, draft, input, next);
    case "set":
    case "forget":
    case "call":
    case "lookup":
    case "check_scam":
    case "remind":
      return compileAction(scope, draft, input, next);
    case "go": {
      const to = destinationOf(scope, input.go, [...path, "go"]);
      return to === null ? null : { kind: "go", id, next: null, to };
    }
    case "officer":
      return compileOfficer(scope, draft, input.officer ?? {}, next);
    case "end":
      return {
        kind: "end",
        id,
        next: null,
        say:
          input.end?.say === undefined
            ? null
            : stepText(scope, draft, input.end.say, ["end", "say"]),
        buttons: compileLinkButtons(scope, draft, input.end?.buttons ?? [], ["end", "buttons"]),
      };
  }
}

type OfficerInput = NonNullable<
  Extract<NonNullable<StepDraft["input"]>, { kind: "officer" }>["officer"]
>;

function compileOfficer(
  scope: FlowScope,
  draft: StepDraft,
  { team, reason, priority, summary }: OfficerInput,
  next: string | null,
): Step {
  const path = [...draft.path, "officer"];
  if (team !== undefined && !scope.world.teamIds.has(team)) {
    complainIn(
      scope,
      [...path, "team"],
      warning(
        "unknown-team",
        `Không có nhóm ${quote(team)} trong content/teams.yaml.`,
        didYouMean(team, scope.world.teamIds, "Thêm nhóm ấy, hoặc bỏ khóa nhóm."),
      ),
    );
  }
  for (const [index, name] of (summary ?? []).entries()) {
    slotNamed(scope, name, [...path, "summary", index], "reads");
  }
  return {
    kind: "officer",
    id: draft.id,
    next,
    team: team ?? null,
    reason: reason ?? "yeu_cau",
    priority: priority ?? 2,
    summary: summary ?? [],
  };
}
