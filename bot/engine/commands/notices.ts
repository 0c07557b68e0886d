import { askAgain } from "../flow/ask-again.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withManner } from "../turn.ts";

/** No reminders or notifications any more; questions are still answered. */
export function stopNotices(turn: Turn): Turn {
  const quiet = saySentence(withManner(turn, { quiet: true }), "notices_off");
  return askAgain(quiet, { bridge: false });
}

/** Reminders and notifications are welcome again. */
export function takeNotices(turn: Turn): Turn {
  const open = saySentence(withManner(turn, { quiet: false }), "notices_on");
  return askAgain(open, { bridge: false });
}
