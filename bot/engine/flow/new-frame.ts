import type { Frame } from "../session.ts";
import { keptValue } from "../slots/visible-slots.ts";
import type { Turn } from "../turn.ts";

/** A flow at its first step. Kept slots that it knows already are noted, to be told instead of asked. */
export function newFrame(turn: Turn, flow: string): Frame {
  const known = turn.library.flows.get(flow);
  if (known === undefined) throw new Error(`the flow "${flow}" is not in the library`);
  const inherited = Object.values(known.slots)
    .filter((slot) => keptValue(turn.session, slot, turn.tools.now) !== undefined)
    .map((slot) => slot.name);
  return {
    flow,
    step: known.first ?? "",
    slots: {},
    inherited,
    misses: 0,
    answers: 0,
    guide: null,
    call: null,
    correcting: null,
    carried: [],
    confirm: "all",
    reminders: [],
    lookUp: null,
  };
}
