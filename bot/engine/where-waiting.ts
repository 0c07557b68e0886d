import { waits } from "../flow/step.ts";
import type { Library } from "../library/library.ts";
import type { Frame, Session } from "./session.ts";
import { DAY_MS } from "./session.ts";

/** The step that waits for the citizen, beneath any side question; null when none does. */
export function whereWaiting(
  library: Library,
  session: Session,
  now: number,
): { readonly flow: string; readonly step: string } | null {
  const frame = runningFrame(library, session, now);
  const step = library.flows.get(frame?.flow ?? "")?.steps.get(frame?.step ?? "");
  return frame === null || step === undefined || !waits(step)
    ? null
    : { flow: frame.flow, step: step.id };
}

/** The top flow, also one that only waits for a look-up; null when none runs or its time is over. */
export function runningFrame(library: Library, session: Session, now: number): Frame | null {
  const frame = session.frames.at(-1);
  return frame === undefined || now - session.lastAt >= restMs(library, session) ? null : frame;
}

/** How long a question waits, ms: a day at most, less where its flow is gone sooner. */
export function restMs(library: Library, session: Session): number {
  const base = library.flows.get(session.frames[0]?.flow ?? "");
  return Math.min(DAY_MS, base?.expiresAfter ?? DAY_MS);
}
