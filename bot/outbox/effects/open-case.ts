import type { Effect } from "../../engine/effect.ts";
import type { JournalEntry } from "../../store/journal-entry.ts";
import type { Consequence } from "../consequence.ts";

/** Tells the archive of a new case, or of one that became more urgent. */
export function openCase(effect: Extract<Effect, { type: "open_case" }>): Consequence {
  const { summary, notes, ...opened } = effect.case;
  const entry: JournalEntry = {
    kind: "case_opened",
    ...opened,
    summary: summary.map((fact) => ({ ...fact })),
    notes: [...notes],
  };
  return { outgoing: [], journal: [entry] };
}
