import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import { toldWithQuestion } from "./ask-for.ts";

/** Goes on in English; texts without a translation stay Vietnamese. */
export function speakEnglish(turn: Turn): Turn {
  return switchTo(turn, "en");
}

export function speakVietnamese(turn: Turn): Turn {
  return switchTo(turn, "vi");
}

function switchTo(turn: Turn, locale: string): Turn {
  return toldWithQuestion(saySentence(withSession(turn, { locale }), "locale_switched"));
}
