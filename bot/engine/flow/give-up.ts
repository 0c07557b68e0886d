import type { GiveUp } from "../../flow/step-base.ts";
import { openCase } from "../handover/open-case.ts";
import type { Turn } from "../turn.ts";
import { goOn } from "./go-on.ts";
import { putAside } from "./put-aside.ts";
import { runFlow } from "./run-flow.ts";

/** What follows when a step's attempts are used up. To an officer: the flow becomes unfinished work. */
export function giveUp(turn: Turn, how: GiveUp, next: string | null): Turn {
  switch (how.kind) {
    case "officer":
      return putAside(
        openCase(turn, { reason: "het_luot", team: null, priority: 2, summary: null }),
      );
    case "skip": {
      const passed = goOn(turn, next);
      return runFlow(passed.turn, passed.next);
    }
    case "end":
      return runFlow(turn, { kind: "end" });
    case "step":
      return runFlow(turn, { kind: "step", step: how.step });
  }
}
