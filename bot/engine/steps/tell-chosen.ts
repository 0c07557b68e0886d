import type { Option } from "../../flow/step.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withTrail } from "../turn.ts";

/** Notes in the trail which option was taken, for tools that tell what talks came through. */
export function tellChosen(turn: Turn, step: { readonly id: string }, option: Option): Turn {
  const flow = topFrame(turn)?.flow ?? "";
  const taken = { flow, step: step.id, option: option.value };
  return withTrail(turn, { chosen: [...turn.trail.chosen, taken] });
}
