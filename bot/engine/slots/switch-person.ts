import type { Audience } from "../../flow/text.ts";
import { asAudience } from "../manner.ts";
import type { Checkpoint, KeptSlots } from "../session.ts";
import type { Turn } from "../turn.ts";
import { withManner, withSession } from "../turn.ts";

/**
 * The questions are about another person from now on: somebody else of whom nothing is known, or the
 * citizen again. What was kept from before stays with its person; what was answered in the flow that runs
 * goes along, because who asks for a parent often says so only at the second question.
 */
export function switchPerson(turn: Turn, proxy: boolean): Turn {
  const { session } = turn;
  if (session.manner.proxy === proxy) return turn;
  const known = proxy ? {} : session.ownSlots;
  // Where no flow runs any more, "quay lại" would lead back into one about the person before.
  const checkpoints = session.frames.length === 0 ? [] : session.checkpoints;
  const before = keptBefore(checkpoints) ?? session.slots;
  return withSession(withManner(turn, { proxy }), {
    slots: { ...known, ...answeredSince(before, session.slots) },
    ownSlots: proxy ? before : {},
    checkpoints: rehome(checkpoints, known),
    unfinished: session.unfinished.map((work) => ({
      ...work,
      checkpoints: rehome(work.checkpoints, known),
    })),
  });
}

/** A flow tells for whom texts are chosen from now on. */
export function switchAudience(turn: Turn, audience: Audience | "default"): Turn {
  const manner = asAudience(turn.session.manner, audience);
  return withSession(switchPerson(turn, manner.proxy), { manner });
}

/** What was kept before the first answer that "quay lại" still knows; undefined when it knows none. */
function keptBefore(checkpoints: readonly Checkpoint[]): KeptSlots | undefined {
  return checkpoints.flatMap((it) => (it.kind === "answer" ? [it.slots] : []))[0];
}

function answeredSince(before: KeptSlots, now: KeptSlots): KeptSlots {
  const changed = Object.entries(now).filter(([name, { value }]) => before[name]?.value !== value);
  return Object.fromEntries(changed);
}

/** "Quay lại" must not bring back what is known of the person before. */
function rehome(checkpoints: readonly Checkpoint[], known: KeptSlots): readonly Checkpoint[] {
  const before = keptBefore(checkpoints) ?? {};
  return checkpoints.map((it) =>
    it.kind === "answer" ? { ...it, slots: { ...known, ...answeredSince(before, it.slots) } } : it,
  );
}
