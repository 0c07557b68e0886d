import type { Session, Unfinished } from "../session.ts";
import { DAY_MS } from "../session.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";
import { topChain } from "./call-chain.ts";

/** Puts all running flows aside as one piece of unfinished work. `keep` ms: shorter than the flow's own time. */
export function putAside(turn: Turn, keep?: number): Turn {
  const { frames } = turn.session;
  if (frames.length === 0) return turn;
  return withSession(turn, {
    frames: [],
    checkpoints: [],
    side: null,
    unfinished: addUnfinished(turn, turn.session, keep),
  });
}

/** Puts only the top flow aside, with what called it; what lies beneath runs on. */
export function putTopAside(turn: Turn, keep?: number): Turn {
  const { chain, beneath } = topChain(turn.session.frames);
  return withSession(putAside(withSession(turn, { frames: chain }), keep), { frames: beneath });
}

/** Only the newest few can be asked for again. */
const UNFINISHED_KEPT = 5;

function addUnfinished(turn: Turn, session: Session, keep?: number): readonly Unfinished[] {
  const base = session.frames[0]?.flow;
  const expiry = keep ?? turn.library.flows.get(base ?? "")?.expiresAfter ?? DAY_MS;
  const added: Unfinished = {
    frames: session.frames,
    checkpoints: session.checkpoints,
    since: session.lastAt,
    until: session.lastAt + expiry,
  };
  const others = session.unfinished.filter((it) => it.frames[0]?.flow !== base);
  return [added, ...others].slice(0, UNFINISHED_KEPT);
}
