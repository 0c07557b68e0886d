import { waits } from "../flow/step.ts";
import type { Library } from "../library/library.ts";
import type { Session } from "./session.ts";
import { DAY_MS } from "./session.ts";

/** The step that waits for the citizen, beneath any side question; null when none does. */
export function whereWaiting(
  library: Library,
  session: Session,
  now: number,
): { readonly flow: string; readonly step: string } | null {
  const frame = session.frames.at(-1);
  if (frame === undefined || now - session.lastAt >= restMs(library, session)) return null;
  const step = library.flows.get(frame.flow)?.steps.get(frame.step);
  return step === undefined || !waits(step) ? null : { flow: frame.flow, step: step.id };
}

/** How long a question waits, ms: a day at most, less where its flow is gone sooner. */
export function restMs(library: Library, session: Session): number {
  const base = library.flows.get(session.frames[0]?.flow ?? "");
  return Math.min(DAY_MS, base?.expiresAfter ?? DAY_MS);
}
