import type { Step } from "../../flow/step.ts";
import type { Destination } from "../../flow/step-base.ts";

/** Steps of the same flow that may come after a step. */
export function stepsAfter(step: Step): readonly string[] {
  const next = step.next === null ? [] : [step.next];
  switch (step.kind) {
    case "say":
      return [...next, ...step.buttons.flatMap(({ to }) => inFlow(to))];
    case "ask":
      return [...next, ...giveUpStep(step.onGiveUp)];
    case "choose":
      return [
        ...(step.options.some(({ to }) => to === null) || step.onGiveUp.kind === "skip"
          ? next
          : []),
        ...step.options.flatMap(({ to }) => (to === null ? [] : inFlow(to))),
        ...giveUpStep(step.onGiveUp),
      ];
    case "if":
      return [step.whenTrue, step.whenFalse].filter((id) => id !== null);
    case "go":
      return inFlow(step.to);
    case "end":
      return step.buttons.flatMap(({ to }) => inFlow(to));
    case "lookup":
      return [...next, ...giveUpStep(step.onError)];
    case "quiz":
      return [
        ...(step.options.some(({ to }) => to === null) ? next : []),
        ...step.options.flatMap(({ to }) => (to === null ? [] : inFlow(to))),
      ];
    case "guide":
    case "officer":
    case "confirm":
    case "rate":
    case "set":
    case "forget":
    case "call":
    case "check_scam":
    case "remind":
      return next;
  }
}

/** Steps that a step goes on to by itself, without waiting for the citizen. */
export function stepsAtOnce(step: Step): readonly string[] {
  switch (step.kind) {
    case "say":
    case "officer":
    case "set":
    case "forget":
    case "check_scam":
    case "remind":
      return step.next === null ? [] : [step.next];
    case "lookup":
    case "if":
    case "go":
      return stepsAfter(step);
    case "ask":
    case "choose":
    case "guide":
    case "confirm":
    case "quiz":
    case "rate":
    case "call":
    case "end":
      return [];
  }
}

function inFlow(to: Destination): readonly string[] {
  return to.kind === "step" ? [to.step] : [];
}

function giveUpStep(giveUp: { readonly kind: string; readonly step?: string }): readonly string[] {
  return giveUp.step === undefined ? [] : [giveUp.step];
}
