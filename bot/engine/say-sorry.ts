import type { Library } from "../library/library.ts";
import { beginTurn } from "./begin-turn.ts";
import type { Session } from "./session.ts";
import { sentence } from "./speak/render-text.ts";
import { withSession } from "./turn.ts";
import type { TurnInput } from "./turn-result.ts";

/**
 * What a citizen hears when a turn of theirs could not be taken. Of the session only the language is read:
 * it may be what the turn failed on.
 */
export function saySorry(
  library: Library,
  session: Session | null,
  input: Omit<TurnInput, "happening">,
  now: number,
): string {
  const turn = beginTurn(library, null, input, { now, newId: () => "" });
  const { locale = turn.session.locale } = session ?? {};
  return sentence(withSession(turn, { locale }), "trouble");
}
