import type { LookUpId, LookUpResult } from "../../flow/look-up.ts";
import { ONLY_VALUE } from "../../flow/look-up.ts";
import { findPlace } from "../slots/find-place.ts";
import { hoursOn, unitOf } from "../speak/office-hours.ts";
import { sentence } from "../speak/render-text.ts";
import type { Turn } from "../turn.ts";

export type LookUpInputs = Readonly<Record<string, string>>;

/** What the library itself can answer within the turn; undefined: it is asked for outside. */
export function lookUpHere(
  turn: Turn,
  lookUp: LookUpId,
  inputs: LookUpInputs,
): LookUpResult | undefined {
  switch (lookUp) {
    case "office_hours":
      return officeHours(turn);
    case "directory":
      return directory(turn, inputs);
    case "communes":
      return communes(turn, inputs);
    case "dossier_status":
      return undefined;
  }
}

/** Today's hours of the conversation's unit. */
function officeHours(turn: Turn): LookUpResult {
  const { library, tools } = turn;
  const hours = hoursOn(library, unitOf(library, turn.unit), tools.now);
  return { [ONLY_VALUE]: hours === "" ? sentence(turn, "closed_today") : hours };
}

function directory({ library }: Turn, { key = "" }: LookUpInputs): LookUpResult {
  const fields = library.directory.get(key)?.fields;
  if (fields === undefined) return null;
  const shown = ["name", "phone", "address"].flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(shown);
}

function communes({ library }: Turn, { text = "" }: LookUpInputs): LookUpResult {
  const { commune, province } = findPlace(text, library.places);
  if (commune === null) return null;
  return province === null ? { commune } : { commune, province };
}
