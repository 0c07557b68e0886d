import { sendPrice } from "../../channel/send-price.ts";
import type { RemindStep } from "../../flow/action-step.ts";
import { personSpeaks } from "../handover/person-speaks.ts";
import type { Frame, Reminder } from "../session.ts";
import { resumeButton } from "../speak/make-button.ts";
import { renderText } from "../speak/render-text.ts";
import { sayText } from "../speak/say.ts";
import { waitingButtons, waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withEffect, withSession } from "../turn.ts";
import { afterNight } from "./after-night.ts";
import { mapFrames } from "./keep-timers.ts";

/**
 * Says a reminder, once: not at night, not while a person speaks or the citizen wants no notices, and only
 * where sending is still free. One that cannot be sent is recorded.
 */
export function fireReminder(turn: Turn, frame: Frame, reminder: Reminder): Turn {
  const { now } = turn.tools;
  const due = afterNight(now);
  if (due > now) return changeReminder(turn, reminder.id, [{ ...reminder, due }]);
  const fired = changeReminder(turn, reminder.id, []);
  const step = turn.library.flows.get(frame.flow)?.steps.get(reminder.step);
  if (step?.kind !== "remind" || personSpeaks(turn.session, now)) return fired;
  const { manner, lastAt } = turn.session;
  if (manner.quiet || sendPrice(turn.channel, now - lastAt) !== "free") {
    const fact = { kind: "reminder_dropped", flow: frame.flow, step: step.id } as const;
    return withEffect(fired, { type: "record", fact });
  }
  return sayReminder(fired, frame, step);
}

/** In the words of its flow, with the buttons of what waits there, or the way back to it. */
function sayReminder(turn: Turn, frame: Frame, step: RemindStep): Turn {
  const text = renderText(withSession(turn, { frames: [frame] }), step.text);
  const waiting = topFrame(turn)?.flow === frame.flow ? waitingStep(turn) : null;
  if (waiting !== null) return sayText(turn, text, waitingButtons(turn, waiting));
  const isAside = turn.session.unfinished.some((work) =>
    work.frames.some(({ flow }) => flow === frame.flow),
  );
  return sayText(turn, text, isAside ? [resumeButton(turn)] : []);
}

function changeReminder(turn: Turn, id: string, replaced: readonly Reminder[]): Turn {
  const session = mapFrames(turn.session, (frame) =>
    frame.reminders.some((it) => it.id === id)
      ? { ...frame, reminders: frame.reminders.flatMap((it) => (it.id === id ? replaced : [it])) }
      : frame,
  );
  return { ...turn, session };
}
