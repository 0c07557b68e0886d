import { recordCase } from "../handover/open-case.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withTrail } from "../turn.ts";

/**
 * The emergency card and a case of the highest priority, before everything else; the flow keeps its place.
 * Who just sent money to a swindler hears what to do in the first minutes instead.
 */
export function answerEmergency(turn: Turn, folded: string): Turn {
  const recorded = recordCase(turn, {
    reason: "khan_cap",
    team: null,
    priority: 1,
    summary: null,
  });
  const told = saySentence(recorded, tellsOfLostMoney(folded) ? "money_lost" : "emergency");
  return withTrail({ ...told, paced: true }, { decision: "officer" });
}

/**
 * Whether somebody who is in need already was swindled just now. Who is held for a ransom needs the police, not
 * the bank.
 * @param folded "lua" is fire too
 */
export function tellsOfLostMoney(folded: string): boolean {
  return LOST_MONEY.test(folded) && !IN_BODILY_DANGER.test(folded);
}

const LOST_MONEY = new RegExp(
  String.raw`\b(?:${[
    "(?:bi|bon|ke|tui|cho) lua",
    "lua (?:dao|gat|tien|het|mat)",
    "chuyen (?:tien|khoan)",
    "(?:vua|moi|lo|da|dang|lenh) chuyen \\d\\w*",
    "(?:vua|moi|lo) (?:nap|dua (?:ma|otp)|doc (?:ma|otp)|cai (?:cai )?app)",
    "(?:ma )?otp",
    "mat (?:het )?tien",
    "tien trong tai khoan",
    "(?:dang|bi) tru (?:tien|tung|lien|dan)",
    "rut (?:sach|het)",
    "scam\\w*|swindle\\w*|sent money|transferred",
  ].join("|")})\b`,
);
/** "Lừa đảo" has the letters of a knife. */
const IN_BODILY_DANGER =
  /\b(?:chuoc|nhot|troi|giet|chem|danh (?:dap|toi|em|con|chau)|(?<!lua )dao|tu tu|muon chet|thuoc (?:sau|co|chuot|ngu)|campuchia|bavet|mien dien|myanmar)\b/;
