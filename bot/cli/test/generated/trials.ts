import { nextScenes } from "./find-scenes.ts";
import type { Scene } from "./scene.ts";
import { act, answerButtons, press, stateOf, waitingIn, write } from "./scene.ts";

/** What went wrong, one Vietnamese sentence; null: nothing; "not-here": it cannot be tried at this step. */
export type Verdict = string | null | "not-here";

/** Tried at every waiting step. The names are stable: they are part of each generated test's name. */
export const TRIALS = {
  back: tryBack,
  repeat: tryRepeat,
  slow: trySlow,
  officer: tryOfficer,
  faq: tryFaq,
  garbage: tryGarbage,
  "stale-button": tryStaleButton,
  image: tryImage,
} as const satisfies Record<string, (scene: Scene) => Verdict>;
export type TrialName = keyof typeof TRIALS;

/** An answer is undone: place and slots are as they were, unless something went out meanwhile. */
function tryBack(scene: Scene): Verdict {
  const answered = nextScenes(scene).find(
    (it) => it.talk.session?.side === null && left(scene, it),
  );
  if (answered === undefined) return "Không thử được câu trả lời nào để đi tiếp.";
  const after = write(answered, phrase(scene, "back"));
  const barrier = answered.talk.session?.checkpoints.at(-1)?.kind === "barrier";
  if (barrier) return unmoved(answered, after, "Không quay lại được mà bot lại đổi chỗ.");
  return unmoved(scene, after, '"Quay lại" không trả về đúng bước này với điều đã biết lúc ấy.');
}

function tryRepeat(scene: Scene): Verdict {
  const after = write(scene, phrase(scene, "repeat"));
  const before = (scene.talk.session?.lastSaid ?? []).map((it) => it.text).join("\n");
  const again = (after.heard?.bot ?? []).map((it) => it.text).join("\n");
  // A walk-through has a button of these words: it says its item again, without what went before.
  if (!before.endsWith(again)) return '"Nhắc lại" không nói lại đúng lời vừa nói.';
  return unmoved(scene, after, '"Nhắc lại" làm đổi bước.');
}

function trySlow(scene: Scene): Verdict {
  if (!Object.hasOwn(scene.talk.library.commands, "slow")) return "not-here";
  const after = write(scene, phrase(scene, "slow"));
  return unmoved(scene, after, '"Nói chậm lại" làm đổi bước.');
}

function tryOfficer(scene: Scene): Verdict {
  const after = write(scene, phrase(scene, "officer"));
  if ((after.talk.session?.case ?? null) === null) return '"Gặp cán bộ" không mở việc nào.';
  // An option of the step in the same words goes before the command.
  if ((after.heard?.trail.chosen ?? []).length > 0) return silence(after);
  return unmoved(scene, after, '"Gặp cán bộ" làm mất bước đang chờ.');
}

/** A known question in between is answered, and the step takes up again. */
function tryFaq(scene: Scene): Verdict {
  const [faq] = scene.talk.library.faqs.values();
  const question = faq?.questions[0];
  if (faq === undefined || question === undefined) return "not-here";
  const after = sayItIsQuestion(write(scene, question));
  if (after.heard?.trail.understood !== faq.id) {
    return `Hỏi "${question}" giữa chừng thì bot không trả lời câu ấy.`;
  }
  return unmoved(scene, after, `Hỏi "${question}" giữa chừng làm đổi bước.`);
}

/** A step that keeps words as they are asks first whether they are its answer. */
function sayItIsQuestion(scene: Scene): Scene {
  if (scene.talk.session?.side?.kind !== "verbatim") return scene;
  const button = scene.buttons.find(
    ({ action }) => action.kind === "side" && action.option === "question",
  );
  return button === undefined ? scene : press(scene, button);
}

/** Nonsense is asked about again, each time, and given up when the attempts run out. */
function tryGarbage(scene: Scene): Verdict {
  const step = waitingIn(scene)?.step;
  if (step === undefined) return "not-here";
  const attempts = "attempts" in step ? step.attempts : USUAL_ATTEMPTS;
  const first = write(scene, GARBAGE);
  // A question for free text takes it for an answer.
  if (step.kind === "ask" && attempts !== 1 && left(scene, first))
    return silence(first) ?? "not-here";
  let now = scene;
  for (let asked = 1; asked < (attempts ?? ENOUGH); asked++) {
    const after = write(now, GARBAGE);
    const wrong = unmoved(scene, after, `Mới trả lời sai ${asked} lần mà bot đã bỏ câu hỏi.`);
    if (wrong !== null) return wrong;
    now = after;
  }
  const after = write(now, GARBAGE);
  const goesOn = attempts === null || gaveUp(now, after);
  return silence(after) ?? (goesOn ? null : "Hết số lần hỏi mà bot vẫn hỏi tiếp.");
}

/** A button of a question that was answered already changes nothing by itself. */
function tryStaleButton(scene: Scene): Verdict {
  for (const button of answerButtons(scene)) {
    const answered = press(scene, button);
    if (waitingIn(answered)?.step.id === waitingIn(scene)?.step.id) continue;
    return unmoved(
      answered,
      press(answered, button),
      `Bấm lại nút cũ "${button.label}" làm đổi bước.`,
    );
  }
  const step = waitingIn(scene)?.step.id;
  const old = scene.pressed.findLast(
    ({ action }) => action.kind === "answer" && action.step !== step,
  );
  if (old === undefined) return "not-here";
  return unmoved(scene, press(scene, old), `Bấm nút cũ "${old.label}" làm đổi bước.`);
}

function tryImage(scene: Scene): Verdict {
  const step = waitingIn(scene)?.step;
  const after = act(scene, { kind: "citizen_sent_media", media: "image" });
  const patient = step === undefined || !("attempts" in step) || step.attempts !== 1;
  if (isAskedFor(scene) || !patient) return silence(after) ?? "not-here";
  return unmoved(scene, after, "Gửi ảnh thay lời làm đổi bước.");
}

/** The step asks for a picture. */
function isAskedFor(scene: Scene): boolean {
  const waiting = waitingIn(scene);
  if (waiting?.step.kind !== "ask") return false;
  const slots = scene.talk.library.flows.get(waiting.frame.flow)?.slots;
  const type: string | undefined = slots?.[waiting.step.slot]?.type;
  return type === "image";
}

function unmoved(before: Scene, after: Scene, otherwise: string): Verdict {
  return silence(after) ?? (stateOf(before) === stateOf(after) ? null : otherwise);
}

function left(before: Scene, after: Scene): boolean {
  return stateOf(before) !== stateOf(after);
}

function gaveUp(before: Scene, after: Scene): boolean {
  const opened = (after.talk.session?.case ?? null) !== (before.talk.session?.case ?? null);
  return opened || left(before, after);
}

function silence(scene: Scene): Verdict {
  return scene.heard?.bot.some(({ text }) => text.trim() !== "") === true ? null : "Bot im lặng.";
}

/** The first phrase of a command in this library. */
function phrase({ talk }: Scene, command: string): string {
  const commands: Readonly<Record<string, readonly string[]>> = talk.library.commands;
  return commands[command]?.[0] ?? command;
}

const GARBAGE = "qwx zzk vvb";
const USUAL_ATTEMPTS = 3;
/** How often a question without a limit is tried. */
const ENOUGH = 5;
