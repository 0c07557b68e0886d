import type { Slot } from "../../flow/slot.ts";
import { dayInVietnam } from "../../text/day-in-vietnam.ts";
import type { Turn } from "../turn.ts";
import type { ParsingContext } from "./parsed.ts";

/** What an answer to a slot is read with: the day in Vietnam, and the places the library knows. */
export function parsingContext(turn: Turn, slot: Slot): ParsingContext {
  return {
    slot,
    // Asked for by the few kinds that know days; to tell one costs more than to read most answers.
    get today() {
      return dayInVietnam(turn.tools.now);
    },
    places: turn.library.places,
  };
}
