import type { LookUpResult } from "../../flow/look-up.ts";
import type { LookUpRequest } from "../../outbox/look-ups/perform-look-ups.ts";
import type { Heard, Talk } from "./talk.ts";
import { happen } from "./talk.ts";

/** Answers a look-up outside; null: it could not. */
export type AnswerLookUp = (request: LookUpRequest) => Promise<LookUpResult>;

/** Moves the clock; timers that fall due on the way fire at their moment. Null when none did. */
export async function letTimePass(
  talk: Talk,
  ms: number,
  answer: AnswerLookUp,
): Promise<Heard | null> {
  const end = talk.now + ms;
  let heard: Heard | null = null;
  for (let fired = fireNext(talk, end); fired !== null; fired = fireNext(talk, end)) {
    const settled = await withAnswers(talk, fired, answer);
    heard = heard === null ? settled : joined(heard, settled);
  }
  talk.now = end;
  return heard;
}

/** What was asked outside comes back in the same breath: here nobody waits. */
export async function withAnswers(talk: Talk, heard: Heard, answer: AnswerLookUp): Promise<Heard> {
  let all = heard;
  for (let request = talk.lookUps.shift(); request !== undefined; request = talk.lookUps.shift()) {
    all = joined(all, comeBack(talk, request, await answer(request)));
  }
  return all;
}

/** The same where nobody answers what is asked outside. */
export function letTimePassAlone(talk: Talk, ms: number): Heard | null {
  const end = talk.now + ms;
  let heard: Heard | null = null;
  for (let fired = fireNext(talk, end); fired !== null; fired = fireNext(talk, end)) {
    const settled = withoutAnswers(talk, fired);
    heard = heard === null ? settled : joined(heard, settled);
  }
  talk.now = Math.max(talk.now, end);
  return heard;
}

/** The clock moves on to where each look-up is given up. */
export function withoutAnswers(talk: Talk, heard: Heard): Heard {
  let all = heard;
  for (let request = talk.lookUps.shift(); request !== undefined; request = talk.lookUps.shift()) {
    talk.now = Math.max(talk.now, request.until);
    all = joined(all, comeBack(talk, request, null));
  }
  return all;
}

function comeBack(talk: Talk, { id }: LookUpRequest, result: LookUpResult): Heard {
  return happen(talk, { kind: "look_up_finished", id, result });
}

/** Lets the earliest timer that is due until then fire; null when there is none. */
function fireNext(talk: Talk, end: number): Heard | null {
  const [next] = [...talk.timers].filter(([, due]) => due <= end).sort((a, b) => a[1] - b[1]);
  if (next === undefined) return null;
  const [timer, due] = next;
  talk.timers.delete(timer);
  talk.now = Math.max(talk.now, due);
  return happen(talk, { kind: "timer_fired", timer });
}

function joined(first: Heard, then: Heard): Heard {
  const entered = [...first.trail.entered, ...then.trail.entered];
  const chosen = [...first.trail.chosen, ...then.trail.chosen];
  return {
    bot: [...first.bot, ...then.bot],
    trail: { ...first.trail, entered, chosen },
    free: first.free && then.free,
  };
}
