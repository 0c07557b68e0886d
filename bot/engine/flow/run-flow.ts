import { saySentence } from "../speak/say.ts";
import { enterStep } from "../steps/enter-step.ts";
import type { Then } from "../steps/outcome.ts";
import type { Turn } from "../turn.ts";
import { flowOf, reachLimit, topFrame, withSession, withTopFrame, withTrail } from "../turn.ts";
import { askAgain } from "./ask-again.ts";
import { newFrame } from "./new-frame.ts";
import { putAside } from "./put-aside.ts";

/** Runs the top flow from where a step left it until something waits or nothing runs any more. */
export function runFlow(start: Turn, then: Then): Turn {
  let turn = start;
  let next: Then = then;
  for (;;) {
    switch (next.kind) {
      case "wait":
        return turn;
      case "put_aside":
        return putAside(turn);
      case "end":
        return endFlow(turn);
      case "go":
        if (next.to.kind === "step") {
          next = { kind: "step", step: next.to.step };
          continue;
        }
        turn = replaceTop(turn, next.to.flow);
        next = { kind: "step", step: topFrame(turn)?.step ?? null };
        continue;
      case "step": {
        if (next.step === null || next.step === "") return endFlow(turn);
        if (turn.stepsTaken >= turn.library.limits.stepsPerTurn) return stopRunning(turn);
        const entered = enter(turn, next.step);
        turn = entered.turn;
        next = entered.next;
      }
    }
  }
}

function enter(turn: Turn, id: string): { turn: Turn; next: Then } {
  const frame = topFrame(turn);
  const step = frame === null ? undefined : flowOf(turn, frame).steps.get(id);
  if (frame === null || step === undefined) return { turn, next: { kind: "end" } };
  const entered = [...turn.trail.entered, { flow: frame.flow, step: id }];
  const counted = { ...withTrail(turn, { entered }), stepsTaken: turn.stepsTaken + 1 };
  return enterStep(withTopFrame(counted, { step: id, misses: 0, guide: null }), step);
}

/** Leaves the top flow for another one for good. */
function replaceTop(turn: Turn, flow: string): Turn {
  const frames = [...turn.session.frames.slice(0, -1), newFrame(turn, flow)];
  return withSession(turn, { frames });
}

/** Ends the top flow; the one beneath takes up its question again. */
function endFlow(turn: Turn): Turn {
  const frames = turn.session.frames.slice(0, -1);
  return askAgain(withSession(turn, { frames }), { bridge: true });
}

/** A flow that runs in circles is stopped with a sentence. */
function stopRunning(turn: Turn): Turn {
  const frames = turn.session.frames.slice(0, -1);
  const stopped = withSession(reachLimit(turn, "steps_per_turn"), { frames });
  return askAgain(saySentence(stopped, "limit_steps"), { bridge: true });
}
