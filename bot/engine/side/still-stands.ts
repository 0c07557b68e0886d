import type { Library } from "../../library/library.ts";
import type { SideQuestion, StepPlace } from "../session.ts";

/** Whether what a side question is about is still there in a newer library. */
export function stillStands(library: Library, side: SideQuestion): boolean {
  const hasStep = ({ flow, step }: StepPlace) => library.flows.get(flow)?.steps.has(step) === true;
  switch (side.kind) {
    case "switch_flow":
      return library.flows.has(side.flow);
    case "stale_button":
      return side.action.kind !== "answer" || hasStep(side.action);
    case "clarify":
      return side.choices.every(({ kind, id }) =>
        kind === "faq" ? library.faqs.has(id) : library.intents.has(id),
      );
    case "correct":
      return hasStep(side);
    case "correct_which":
      return side.steps.every(hasStep);
    default:
      return true;
  }
}
