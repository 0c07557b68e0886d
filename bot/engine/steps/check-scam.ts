import type { CheckScamStep } from "../../flow/action-step.ts";
import { sayScamCard } from "../scam/scam-card.ts";
import { storeSlot } from "../slots/store-slot.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import type { Turn } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/** Says what a pasted text is and why, and keeps the verdict. Without a text it says nothing. */
export function enterCheckScam(turn: Turn, step: CheckScamStep): StepOutcome {
  const next = { kind: "step", step: step.next } as const;
  const pasted = slotsOf(turn)[step.slot];
  if (pasted === undefined) return { turn, next };
  const { turn: told, verdict } = sayScamCard(turn, String(pasted));
  return { turn: step.into === null ? told : storeSlot(told, step.into, verdict), next };
}
