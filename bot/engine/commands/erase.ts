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

/**
 * Ends the session and has the stores erase what they hold. What an officer is still working on stays
 * until its case is closed, and the day's count, so that erasing is no way around the limit.
 */
export function eraseNow(turn: Turn): Turn {
  const { conversation, library, lastAt, today, locale, case: open } = turn.session;
  const fresh = { ...newSession(conversation, library, lastAt), today, locale, case: open };
  const erased = withEffect({ ...turn, session: fresh }, { type: "erase_data" });
  return saySentence(erased, open === null ? "erased" : "erased_but_case");
}
