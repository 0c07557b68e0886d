import type { GiveUp } from "../../flow/step-base.ts";
import { openCase } from "../handover/open-case.ts";
import type { StepOutcome } from "../steps/outcome.ts";
import type { Turn } from "../turn.ts";
import { goOn } from "./go-on.ts";

/** Where giving up leads. To an officer: the flow becomes unfinished work. */
export function giveUpTo(turn: Turn, how: GiveUp, next: string | null): StepOutcome {
  switch (how.kind) {
    case "officer": {
      const request = { reason: "het_luot", team: null, priority: 2, summary: null } as const;
      return { turn: openCase(turn, request), next: { kind: "put_aside" } };
    }
    case "skip":
      return goOn(turn, next);
    case "end":
      return { turn, next: { kind: "end" } };
    case "step":
      return { turn, next: { kind: "step", step: how.step } };
  }
}
