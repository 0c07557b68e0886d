import type { Slot, SlotKind, SlotValue } from "../../flow/slot.ts";
import { parseAge } from "./parse-age.ts";
import { parseBankAccount, parseCitizenId, parseDossier, parseUrl } from "./parse-codes.ts";
import { parseCommune } from "./parse-commune.ts";
import { parseDate } from "./parse-date.ts";
import { parseMoney } from "./parse-money.ts";
import { parseName, parseNameLoosely } from "./parse-name.ts";
import { parseNumber } from "./parse-number.ts";
import { parsePhone } from "./parse-phone.ts";
import { parseYesNo } from "./parse-yes-no.ts";
import type { Parsed, ParsingContext } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/** The strict answer to a question: only what clearly is a value of the slot's kind. */
export function parseSlot(text: string, context: ParsingContext): Parsed {
  const parsed = PARSERS[context.slot.type](text, context);
  if (parsed.kind !== "value" || isWithin(context.slot, parsed.value)) return parsed;
  return { kind: "out_of_range" };
}

/** What words may be when nothing else claimed them. */
export function parseSlotLoosely(text: string, context: ParsingContext): Parsed {
  switch (context.slot.type) {
    case "text":
    case "choice":
      return parsedAs(text);
    case "name":
      return parseNameLoosely(text);
    default:
      return parseSlot(text, context);
  }
}

/** Whether a value lies between the slot's bounds; ISO dates are ordered like their texts. */
export function isWithin({ min, max }: Slot, value: SlotValue): boolean {
  return (
    (min === undefined || typeof min !== typeof value || value >= min) &&
    (max === undefined || typeof max !== typeof value || value <= max)
  );
}

/** Free text is never strict, a choice is matched by its options, pictures and places are sent. */
const PARSERS: Readonly<Record<SlotKind, (text: string, context: ParsingContext) => Parsed>> = {
  text: () => UNFIT,
  choice: () => UNFIT,
  image: () => UNFIT,
  location: () => UNFIT,
  number: parseNumber,
  age: parseAge,
  money: parseMoney,
  date: parseDate,
  yes_no: parseYesNo,
  name: parseName,
  phone: parsePhone,
  citizen_id: parseCitizenId,
  dossier: parseDossier,
  bank_account: parseBankAccount,
  commune: parseCommune,
  url: parseUrl,
};
