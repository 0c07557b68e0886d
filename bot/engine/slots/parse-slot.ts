import type { SlotKind } from "../../flow/slot.ts";
import { parseAge } from "./parse-age.ts";
import { parseNumber } from "./parse-number.ts";
import { parsePhone } from "./parse-phone.ts";
import { parseYesNo } from "./parse-yes-no.ts";
import type { Parsed, ParsingContext } from "./parsed.ts";
import { UNFIT } from "./parsed.ts";

/** The strict answer to a question: only what clearly is a value of the slot's kind. */
export function parseSlot(text: string, context: ParsingContext): Parsed {
  const parsed = PARSERS[context.slot.type](text, context);
  if (parsed.kind !== "value" || typeof parsed.value !== "number") return parsed;
  const { min, max } = context.slot;
  const fits =
    (min === undefined || parsed.value >= min) && (max === undefined || parsed.value <= max);
  return fits ? parsed : { kind: "out_of_range" };
}

/** Free text is never strict, and a choice is matched by its options. */
const PARSERS: Readonly<Record<SlotKind, (text: string, context: ParsingContext) => Parsed>> = {
  text: () => UNFIT,
  choice: () => UNFIT,
  number: parseNumber,
  age: parseAge,
  yes_no: parseYesNo,
  phone: parsePhone,
};
