import type { Checkpoint, Session, Unfinished } from "../session.ts";
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

/** Puts only the top flow aside, with what called it; what lies beneath runs on. Each keeps its own way back. */
export function putTopAside(turn: Turn, keep?: number): Turn {
  const { checkpoints, frames } = turn.session;
  const { chain, beneath } = topChain(frames);
  const depth = beneath.length;
  const isOfChain = (it: Checkpoint) =>
    it.kind === "answer" && it.frames[depth]?.flow === chain[0]?.flow;
  const own = checkpoints.flatMap((it): Checkpoint[] => {
    if (it.kind === "barrier") return [it];
    return isOfChain(it) ? [{ ...it, frames: it.frames.slice(depth) }] : [];
  });
  const aside = putAside(withSession(turn, { frames: chain, checkpoints: own }), keep);
  const others = checkpoints.filter((it) => !isOfChain(it));
  return withSession(aside, { frames: beneath, checkpoints: depth === 0 ? [] : others });
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
