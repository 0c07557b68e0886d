import type { Library } from "../library/library.ts";
import { moveToLibrary } from "./flow/move-to-library.ts";
import { putAside } from "./flow/put-aside.ts";
import type { Session } from "./session.ts";
import { newSession, SESSION_MS } from "./session.ts";
import type { Turn, TurnTools } from "./turn.ts";
import { NO_TRAIL, withSession } from "./turn.ts";
import type { TurnInput } from "./turn-result.ts";
import { restMs } from "./where-waiting.ts";

/** Brings a session up to this moment and to this library. */
export function beginTurn(
  library: Library,
  before: Session | null,
  input: Omit<TurnInput, "happening">,
  tools: TurnTools,
): Turn {
  const session = currentSession(library, before, input.conversation, tools.now);
  const turn: Turn = {
    library,
    tools,
    channel: input.channel,
    unit: input.unit,
    session,
    said: [],
    effects: [],
    trail: NO_TRAIL,
    stepsTaken: 0,
    upkeep: { folded: false, moved: null, unsaid: session.unsaid },
    opening: null,
    paced: false,
    judged: null,
  };
  return dropExpired(foldOld(moveToLibrary(turn)));
}

/** A session ends after 30 days without a message; only an open case lives on. */
function currentSession(
  library: Library,
  before: Session | null,
  conversation: string,
  now: number,
): Session {
  if (before === null) return newSession(conversation, library.hash, now);
  if (now - before.lastAt < SESSION_MS) return before;
  return { ...newSession(conversation, library.hash, now), case: before.case };
}

/** After a day, or the shorter time of its flow, nothing waits any more: it becomes unfinished work. */
function foldOld(turn: Turn): Turn {
  if (turn.tools.now - turn.session.lastAt < restMs(turn.library, turn.session)) return turn;
  const folded = turn.session.frames.length > 0;
  return { ...putAside(withSession(turn, { side: null })), upkeep: { ...turn.upkeep, folded } };
}

/** Work that was left too long is gone; that it was there is remembered, to say so when it is asked for. */
function dropExpired(turn: Turn): Turn {
  const { unfinished, expired } = turn.session;
  const left = unfinished.filter((it) => it.until > turn.tools.now);
  if (left.length === unfinished.length) return turn;
  const gone = unfinished.flatMap((it) => (left.includes(it) ? [] : (it.frames[0]?.flow ?? [])));
  const known = [...new Set([...gone, ...expired])].slice(0, EXPIRED_KEPT);
  return withSession(turn, { unfinished: left, expired: known });
}

const EXPIRED_KEPT = 5;
