import type { Frame } from "../../../engine/session.ts";
import type { WaitingStep } from "../../../flow/step.ts";
import { waits } from "../../../flow/step.ts";
import type { Button } from "../../../message/button.ts";
import type { Happening } from "../../../message/happening.ts";
import type { Heard, Talk } from "../../chat/talk.ts";
import { happen, restart } from "../../chat/talk.ts";

/** A moment of a talk: what was said last can be pressed. Acting on it makes another; it stays as it is. */
export type Scene = {
  readonly talk: Talk;
  /** Buttons of the newest turn that had any. */
  readonly buttons: readonly Button[];
  /** Answer buttons that were pressed on the way here. */
  readonly pressed: readonly Button[];
  readonly heard: Heard | null;
};

export function openScene(talk: Talk): Scene {
  return { talk, buttons: [], pressed: [], heard: null };
}

/** Lets something happen in a copy of the scene; the session goes through its stored form first. */
export function act(scene: Scene, happening: Happening): Scene {
  const talk = { ...scene.talk, shown: [...scene.talk.shown] };
  restart(talk);
  const heard = happen(talk, happening);
  const buttons = heard.bot.flatMap((it) => it.buttons);
  return { ...scene, talk, heard, buttons: buttons.length > 0 ? buttons : scene.buttons };
}

export function write(scene: Scene, text: string): Scene {
  return act(scene, { kind: "citizen_wrote", text });
}

export function press(scene: Scene, button: Button): Scene {
  const { label, action } = button;
  const after = act(scene, {
    kind: "citizen_tapped",
    label,
    action,
    library: scene.talk.library.hash,
  });
  return action.kind === "answer" ? { ...after, pressed: [...scene.pressed, button] } : after;
}

/** The step that waits, with the frame it waits in; null when none does. */
export function waitingIn({ talk }: Scene): { frame: Frame; step: WaitingStep } | null {
  const frame = talk.session?.frames.at(-1);
  const step = frame && talk.library.flows.get(frame.flow)?.steps.get(frame.step);
  return frame !== undefined && step !== undefined && waits(step) ? { frame, step } : null;
}

/** Where the talk stands and what it knows, for comparing. How often a question was missed is left out. */
export function stateOf(scene: Scene): string {
  const { frames = [], slots = {} } = scene.talk.session ?? {};
  return JSON.stringify([
    frames.map((it) => [it.flow, it.step, it.guide?.item ?? null, it.guide?.at ?? null, it.slots]),
    slots,
  ]);
}

/** The buttons that answer the waiting step right now. */
export function answerButtons(scene: Scene): readonly Button[] {
  const waiting = waitingIn(scene);
  return scene.buttons.filter(
    ({ action }) => action.kind === "answer" && action.step === waiting?.step.id,
  );
}
