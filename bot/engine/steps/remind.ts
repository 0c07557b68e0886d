import type { RemindStep } from "../../flow/action-step.ts";
import { afterNight } from "../timers/after-night.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withTopFrame } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/** Sets a reminder that lives as long as this flow, and goes on. Passed again, it begins anew. */
export function enterRemind(turn: Turn, step: RemindStep): StepOutcome {
  const due = afterNight(turn.tools.now + step.after);
  const reminder = { id: `remind:${turn.tools.newId("question")}`, step: step.id, due };
  const others = (topFrame(turn)?.reminders ?? []).filter((it) => it.step !== step.id);
  return {
    turn: withTopFrame(turn, { reminders: [...others, reminder] }),
    next: { kind: "step", step: step.next },
  };
}
