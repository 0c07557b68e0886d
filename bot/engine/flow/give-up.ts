import type { GiveUp } from "../../flow/step-base.ts";
import type { Turn } from "../turn.ts";
import { runFlow } from "./run-flow.ts";

/** What follows when a step's attempts are used up. To an officer: the flow becomes unfinished work. */
export function giveUp(turn: Turn, how: GiveUp, next: string | null): Turn {
  return runFlow(turn, { kind: "give_up", how, next });
}
