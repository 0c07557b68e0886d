import { isOffered } from "../citizen/is-offered.ts";
import { askAgain } from "../flow/ask-again.ts";
import { putAside } from "../flow/put-aside.ts";
import { takeUpTop } from "../flow/take-up-top.ts";
import type { Unfinished } from "../session.ts";
import { makeButton } from "../speak/make-button.ts";
import { renderText } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withSession } from "../turn.ts";

/** Takes up the newest unfinished work, with one line that names it. What runs is put aside for it. */
export function resume(turn: Turn): Turn {
  const [newest] = turn.session.unfinished;
  if (newest !== undefined) return takeUp(turn, newest);
  const [gone] = turn.session.expired;
  return (gone === undefined ? null : tellExpired(turn, gone)) ?? nothingToResume(turn);
}

function nothingToResume(turn: Turn): Turn {
  return askAgain(saySentence(turn, "nothing_to_resume"), { bridge: false });
}

/** Says that work was left too long, with the way to begin it anew; null when it can no longer be begun. */
export function tellExpired(turn: Turn, id: string): Turn | null {
  const flow = turn.library.flows.get(id);
  if (flow === undefined || !isOffered(turn, flow)) return null;
  const title = renderText(turn, flow.title);
  const begin = makeButton(turn, flow.title, { kind: "open", flow: id });
  return askAgain(saySentence(turn, "expired", { việc: title }, [begin]), { bridge: false });
}

/** Goes on with a piece of unfinished work where it stood. */
export function takeUp(turn: Turn, work: Unfinished): Turn {
  const others = turn.session.unfinished.filter((it) => it !== work);
  const cleared = putAside(withSession(turn, { unfinished: others }));
  const resumed = withSession(cleared, {
    frames: work.frames.map((frame) => ({ ...frame, misses: 0 })),
    checkpoints: work.checkpoints,
    side: null,
    misses: 0,
  });
  const frame = topFrame(resumed);
  const title = frame === null ? "" : renderText(resumed, flowOf(resumed, frame).title);
  return takeUpTop(saySentence(resumed, "resumed", { việc: title }), { bridge: false });
}
