import type { GuideStep } from "../../flow/step.ts";
import type { Attachment, BotMessage } from "../../message/bot-message.ts";
import { parseYesNo } from "../slots/parse-yes-no.ts";
import { officerButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { say, saySentence, sayText } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withTopFrame } from "../turn.ts";
import { GUIDE_START, guideButtons, guideItem, guidePlace } from "./guide-buttons.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";
import { UNFIT_ANSWER } from "./outcome.ts";
import { takeValue } from "./take-value.ts";

/** Begins a walk-through at its first item. */
export function startGuide(turn: Turn): Turn {
  return withTopFrame(turn, { guide: GUIDE_START });
}

/** The item as it is said: "Bước 2/6.", what to do, a tip, a picture. */
export function guideMessage(turn: Turn, step: GuideStep): BotMessage {
  const item = guideItem(turn, step);
  const buttons = guideButtons(turn, step);
  if (item === null) return { text: "", buttons, attachments: [] };
  const what = renderText(turn, item.do);
  const progress = sentence(turn, "guide_progress", {
    bước: String(guidePlace(turn).item + 1),
    tổng: String(step.items.length),
  });
  const tip = item.tip === null ? [] : [renderText(turn, item.tip)];
  const picture: Attachment[] =
    item.image === null ? [] : [{ kind: "image", source: item.image, label: what }];
  return { text: [`${progress} ${what}`, ...tip].join("\n"), buttons, attachments: picture };
}

export function answerGuide(turn: Turn, step: GuideStep, answer: Answer): AnswerOutcome {
  const move = moveOf(turn, step, answer);
  if (move === null) return UNFIT_ANSWER;
  const stay = (next: Turn): AnswerOutcome => ({
    kind: "taken",
    turn: next,
    next: { kind: "wait" },
  });
  switch (move) {
    case "done":
    case "fixed":
      return nextItem(turn, step);
    case "repeat":
      return stay(say(turn, guideMessage(turn, step)));
    case "later":
      return {
        kind: "taken",
        turn: saySentence(turn, "guide_put_off"),
        next: { kind: "put_aside" },
      };
    case "trouble":
      return stay(listTroubles(turn, step));
    case "other":
    case "not_fixed":
      return stay(offerOfficer(turn, step));
    default:
      return stay(sayFix(turn, step, Number(move.slice("fix.".length))));
  }
}

function moveOf(turn: Turn, step: GuideStep, answer: Answer): string | null {
  const buttons = guideButtons(turn, step);
  const pressed =
    answer.kind === "option"
      ? buttons.find((it) => it.action.kind === "answer" && it.action.option === answer.option)
      : buttons[answer.reading.option ?? -1];
  if (pressed?.action.kind === "answer") {
    return pressed.action.option.slice(pressed.action.option.indexOf(".") + 1);
  }
  return answer.kind === "text" ? moveByWord(turn, answer.reading.text) : null;
}

/** "rồi", "được rồi", "vâng" go on; "chưa được" after a fix tells that it did not help. */
function moveByWord(turn: Turn, text: string): string | null {
  const parsed = parseYesNo(text);
  if (parsed.kind !== "value") return null;
  const { at } = guidePlace(turn);
  if (at === "fix") return parsed.value === true ? "fixed" : "not_fixed";
  return at === "item" && parsed.value === true ? "done" : null;
}

function nextItem(turn: Turn, step: GuideStep): AnswerOutcome {
  const taken = takeValue(turn, null, null);
  const item = guidePlace(taken).item + 1;
  if (item < step.items.length) {
    const moved = withTopFrame(taken, { guide: { item, at: "item" } });
    return { kind: "taken", turn: say(moved, guideMessage(moved, step)), next: { kind: "wait" } };
  }
  const done = withTopFrame(taken, { guide: null });
  const asked = step.question === null ? done : sayText(done, renderText(done, step.question));
  return { kind: "taken", turn: asked, next: { kind: "step", step: step.next } };
}

function listTroubles(turn: Turn, step: GuideStep): Turn {
  const { item } = guidePlace(turn);
  if (guideItem(turn, step)?.troubles.length === 0) return offerOfficer(turn, step);
  const listing = withTopFrame(turn, { guide: { item, at: "troubles" } });
  return saySentence(listing, "guide_which_trouble", {}, guideButtons(listing, step));
}

function sayFix(turn: Turn, step: GuideStep, trouble: number): Turn {
  const { item } = guidePlace(turn);
  const fix = guideItem(turn, step)?.troubles[trouble]?.fix;
  if (fix === undefined) return offerOfficer(turn, step);
  const fixing = withTopFrame(turn, { guide: { item, at: "fix" } });
  return sayText(fixing, renderText(fixing, fix), guideButtons(fixing, step));
}

function offerOfficer(turn: Turn, step: GuideStep): Turn {
  const { item } = guidePlace(turn);
  const back = withTopFrame(turn, { guide: { item, at: "item" } });
  const buttons = [officerButton(back), ...guideButtons(back, step)];
  return saySentence(back, "offer_officer", {}, buttons);
}
