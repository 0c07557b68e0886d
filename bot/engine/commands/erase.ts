import { newSession } from "../session.ts";
import { askSide } from "../side/ask-side.ts";
import { sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withEffect } from "../turn.ts";

/** Asks whether everything is to be erased. */
export function askToErase(turn: Turn): Turn {
  return askSide(turn, { kind: "erase" }, sentence(turn, "erase_confirm"));
}

/** Erases what is held, and says so; what an officer is still working on is named. */
export function eraseNow(turn: Turn): Turn {
  const erased = eraseHeld(turn);
  return saySentence(erased, erased.session.case === null ? "erased" : "erased_but_case");
}

/**
 * Ends the session and has the stores erase what they hold. What an officer is still working on stays
 * until its case is closed, and the day's count, so that erasing is no way around the limit.
 */
export function eraseHeld(turn: Turn): Turn {
  const { conversation, library, lastAt, today, locale, case: open } = turn.session;
  const fresh = { ...newSession(conversation, library, lastAt), today, locale, case: open };
  return withEffect({ ...turn, session: fresh }, { type: "erase_data" });
}
