import type { Destination } from "../../flow/step-base.ts";
import { takeResult } from "../look-ups/take-result.ts";
import { noteReview, openFlow } from "../speak/review.ts";
import { saySentence } from "../speak/say.ts";
import { enterStep } from "../steps/enter-step.ts";
import type { StepOutcome, Then } from "../steps/outcome.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { flowOf, reachLimit, topFrame, withSession, withTopFrame, withTrail } from "../turn.ts";
import { askAgain } from "./ask-again.ts";
import { topChain } from "./call-chain.ts";
import { giveUpTo } from "./give-up-to.ts";
import { newFrame } from "./new-frame.ts";
import { putAside, putTopAside } from "./put-aside.ts";
import { returnToCaller } from "./return-to-caller.ts";

/** Runs the top flow from where a step left it until something waits or nothing runs any more. */
export function runFlow(start: Turn, then: Then): Turn {
  let here: StepOutcome = { turn: start, next: then };
  for (;;) {
    const { turn, next } = here;
    switch (next.kind) {
      case "wait":
        return turn;
      case "put_aside":
        return putAside(turn);
      case "end": {
        const left = leaveTop(turn);
        const returned = returnToCaller(turn) ?? takeResult(left) ?? beginBeneath(left);
        if (returned === null) return askAgain(left, { bridge: true });
        here = returned;
        break;
      }
      case "give_up":
        here = giveUpTo(turn, next.how, next.next);
        break;
      case "go":
        here = go(turn, next.to);
        break;
      case "step":
        if (next.step !== null && turn.stepsTaken >= turn.library.limits.stepsPerTurn) {
          return stopRunning(turn, next.step);
        }
        here = enter(turn, next.step);
    }
  }
}

function go(turn: Turn, to: Destination): StepOutcome {
  if (to.kind === "step") return { turn, next: { kind: "step", step: to.step } };
  const replaced = replaceTop(turn, to.flow);
  return { turn: replaced, next: { kind: "step", step: topFrame(replaced)?.step ?? null } };
}

/** Enters a step; behind the last one the flow ends. */
function enter(turn: Turn, id: string | null): StepOutcome {
  const frame = topFrame(turn);
  const step = frame === null ? undefined : flowOf(turn, frame).steps.get(id ?? "");
  if (frame === null || step === undefined) return { turn, next: { kind: "end" } };
  const entered = [...turn.trail.entered, { flow: frame.flow, step: step.id }];
  const counted = { ...withTrail(turn, { entered }), stepsTaken: turn.stepsTaken + 1 };
  const placed = { step: step.id, misses: 0, guide: null, confirm: "all" } as const;
  const outcome = enterStep(withTopFrame(counted, placed), step);
  if (counted.opening !== frame.flow) return outcome;
  return { ...outcome, turn: noteReview(turn, outcome.turn, outcome.next.kind === "wait") };
}

/** Leaves the top flow for another one for good. */
function replaceTop(turn: Turn, flow: string): Turn {
  const call = topFrame(turn)?.call ?? null;
  const frames = [...turn.session.frames.slice(0, -1), { ...newFrame(turn, flow), call }];
  return withSession(openFlow(turn, flow), { frames });
}

/** Ends the top flow; the one beneath takes up its question, or its look-up, again. */
function leaveTop(turn: Turn): Turn {
  return withSession(turn, { frames: topChain(turn.session.frames).beneath });
}

/** A flow that was laid beneath before its first question begins now; null where one waits, or none is left. */
function beginBeneath(turn: Turn): StepOutcome | null {
  const frame = topFrame(turn);
  if (frame === null || frame.lookUp !== null || waitingStep(turn) !== null) return null;
  return { turn: openFlow(turn, frame.flow), next: { kind: "step", step: frame.step } };
}

/** A flow that takes too many steps is stopped with a sentence, and can be taken up at the next of them. */
function stopRunning(turn: Turn, next: string): Turn {
  const placed = withTopFrame(reachLimit(turn, "steps_per_turn"), { step: next });
  return askAgain(saySentence(putTopAside(placed), "limit_steps"), { bridge: true });
}
