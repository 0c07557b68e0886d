import type { Turn } from "../turn.ts";
import { withSession, withTrail } from "../turn.ts";
import { maskValue } from "./print-slot.ts";

/** The citizen's message holds a sensitive answer: neither the session nor the transcript keeps it whole. */
export function hideMessage(turn: Turn): Turn {
  const hidden = withSession(turn, { message: maskValue(turn.session.message) });
  return withTrail(hidden, { secret: true });
}
