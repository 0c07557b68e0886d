import type { Slot, SlotKind } from "../../flow/slot.ts";
import type { AskStep } from "../../flow/step.ts";
import type { Button } from "../../message/button.ts";
import { fold } from "../../text/fold.ts";
import { matchOption } from "../../understand/match-option.ts";
import type { Reading } from "../../understand/reading.ts";
import { askSide } from "../side/ask-side.ts";
import { parseSlot, parseSlotLoosely } from "../slots/parse-slot.ts";
import type { Parsed } from "../slots/parsed.ts";
import { parsingContext } from "../slots/parsing-context.ts";
import { forgetSlot } from "../slots/store-slot.ts";
import { makeButton, sentenceButton } from "../speak/make-button.ts";
import { sentence } from "../speak/render-text.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame } from "../turn.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";
import { UNFIT_ANSWER } from "./outcome.ts";
import { takeValue } from "./take-value.ts";

/** The buttons under a question: suggested answers, yes and no, and "skip" where it may be left out. */
export function askButtons(turn: Turn, step: AskStep): Button[] {
  const flow = topFrame(turn)?.flow ?? "";
  const answer = (option: string) => ({ kind: "answer", flow, step: step.id, option }) as const;
  const suggested = step.buttons.map((it, index) => makeButton(turn, it.label, answer(`${index}`)));
  const yesNo =
    suggested.length === 0 && slotOf(turn, step)?.type === "yes_no"
      ? [sentenceButton(turn, "yes", answer(YES)), sentenceButton(turn, "no", answer(NO))]
      : [];
  const place = canAskForPlace(turn, step)
    ? [sentenceButton(turn, "location_button", { kind: "share_location" })]
    : [];
  const skip = step.optional ? [sentenceButton(turn, "skip", answer(SKIP))] : [];
  return [...suggested, ...yesNo, ...place, ...skip];
}

/** Vendors' chats have no button that asks for a place; their words tell how to send one. */
function canAskForPlace(turn: Turn, step: AskStep): boolean {
  return turn.channel === "webchat" && slotOf(turn, step)?.type === "location";
}

const YES = "yes";
const NO = "no";
const SKIP = "skip";

/** Takes the citizen's answer: a button, a value of the slot's kind, or (loose) any words for a text. */
export function answerAsk(turn: Turn, step: AskStep, answer: Answer): AnswerOutcome {
  if (answer.kind === "option") return answerButton(turn, step, answer.option);
  const { reading } = answer;
  if (step.optional && isSkipping(turn, step, reading.folded)) {
    return answerButton(turn, step, SKIP);
  }
  const picked = pickedButton(turn, step, reading);
  if (picked?.action.kind === "answer") return answerButton(turn, step, picked.action.option);
  if (picked !== undefined) return UNFIT_ANSWER;
  return answerWords(turn, step, reading, answer.loose);
}

/** "không" alone leaves a question out only where it is not its answer. */
function isSkipping(turn: Turn, step: AskStep, folded: string): boolean {
  return SKIPPING.has(folded) || (DENYING.has(folded) && slotOf(turn, step)?.type !== "yes_no");
}

/** A button by its words; by its number or a near spelling only where numbers are no answers themselves. */
function pickedButton(turn: Turn, step: AskStep, reading: Reading): Button | undefined {
  const buttons = askButtons(turn, step);
  const named = buttons.find(({ label, short }) =>
    [label, short ?? label].some((it) => fold(it) === reading.folded),
  );
  const type = slotOf(turn, step)?.type ?? "text";
  if (named !== undefined || COUNTED.has(type) || step.buttons.length === 0) return named;
  if (reading.folded.split(" ").length > PICK_WORDS) return undefined;
  const index = matchOption(
    reading.text,
    step.buttons.map((_, at) => ({ label: buttons[at]?.label ?? "", also: [] })),
  );
  return buttons[index ?? -1];
}

/** Kinds whose answers are made of figures. */
const COUNTED: ReadonlySet<SlotKind> = new Set([
  "number",
  "age",
  "money",
  "date",
  "phone",
  "citizen_id",
  "dossier",
  "bank_account",
]);
/** Longer words are an answer of their own. */
const PICK_WORDS = 4;

/** "bỏ qua" and its like in either language, folded. */
export const SKIPPING: ReadonlySet<string> = new Set([
  "bo qua",
  "skip",
  "toi bo qua",
  "cho bo qua",
  "bo qua a",
  "bo qua cau nay",
]);
/** "không có" and its like, folded. */
const DENYING = new Set([
  "khong co",
  "ko co",
  "k co",
  "khong",
  "ko",
  "khong can",
  "chua co",
  "khong co a",
  "da khong co",
  "da khong",
  "no",
  "none",
]);

function answerButton(turn: Turn, step: AskStep, option: string): AnswerOutcome {
  const next = { kind: "step", step: step.next } as const;
  if (option === SKIP) return { kind: "taken", turn: leaveOut(turn, step), next };
  if (option === YES || option === NO) {
    return { kind: "taken", turn: takeValue(turn, step.slot, option === YES), next };
  }
  const suggested = step.buttons[Number(option)];
  if (suggested === undefined) return UNFIT_ANSWER;
  const slot = slotOf(turn, step);
  if (slot === null) return UNFIT_ANSWER;
  const { label, short } = makeButton(turn, suggested.label, NO_ACTION);
  const context = parsingContext(turn, slot);
  const full = parseSlotLoosely(label, context);
  // "Một triệu đồng chẵn" is no amount, its short form "1tr" is.
  const parsed =
    full.kind === "value" || short === undefined ? full : parseSlotLoosely(short, context);
  return takeParsed(turn, step, parsed);
}

/** Asked once more and left out, a question has no answer any more. */
function leaveOut(turn: Turn, step: AskStep): Turn {
  return forgetSlot(takeValue(turn, null, null), step.slot);
}

const NO_ACTION = { kind: "command", command: "" } as const;

function answerWords(turn: Turn, step: AskStep, reading: Reading, loose: boolean): AnswerOutcome {
  const slot = slotOf(turn, step);
  if (slot === null || (FREE.has(slot.type) && isKnownExample(reading))) return UNFIT_ANSWER;
  if (slot.type === "location" && loose) return doubtPlace(turn, reading.text);
  const read = loose ? parseSlotLoosely : parseSlot;
  return takeParsed(turn, step, read(reading.text, parsingContext(turn, slot)));
}

function takeParsed(turn: Turn, step: AskStep, parsed: Parsed): AnswerOutcome {
  if (parsed.kind !== "value") return parsed;
  const next = { kind: "step", step: step.next } as const;
  return { kind: "taken", turn: takeValue(turn, step.slot, parsed.value), next };
}

/** Kinds that take words of all sorts. */
const FREE: ReadonlySet<SlotKind> = new Set(["text", "name"]);

/** A library example repeated word for word asks for something: it is no name and no free text. */
function isKnownExample({ candidates }: Reading): boolean {
  return (candidates[0]?.p ?? 0) >= 1;
}

/** A place in words is asked for with the map once more, then taken when the citizen says so. */
function doubtPlace(turn: Turn, text: string): AnswerOutcome {
  if ((topFrame(turn)?.misses ?? 0) === 0) return UNFIT_ANSWER;
  const asked = askSide(
    turn,
    { kind: "place_in_words", text },
    sentence(turn, "place_in_words", { nơi: text }),
  );
  return { kind: "taken", turn: asked, next: { kind: "wait" } };
}

/** What the question fills; a slot that nobody declared is a text of the flow's. */
export function slotOf(turn: Turn, step: AskStep): Slot | null {
  const frame = topFrame(turn);
  if (frame === null) return null;
  const declared = flowOf(turn, frame).slots[step.slot];
  return declared ?? { name: step.slot, type: "text", sensitive: false, keep: "flow" };
}
