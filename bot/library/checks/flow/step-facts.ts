import type { Condition } from "../../../flow/condition.ts";
import { lookUpOf } from "../../../flow/look-up.ts";
import type { Step } from "../../../flow/step.ts";
import type { Text } from "../../../flow/text.ts";

/** Texts of a step that may print slots. */
export function textsOf(step: Step): readonly Text[] {
  switch (step.kind) {
    case "say":
      return [step.text, ...labelsOf(step.buttons), ...labelsOf(step.attach)];
    case "ask":
      return [...askedTexts(step), ...step.examples, ...labelsOf(step.buttons)];
    case "choose":
      return [...askedTexts(step), ...labelsOf(step.options)];
    case "guide":
      return [
        ...step.items.flatMap((item) => [
          item.do,
          ...present(item.tip),
          ...item.troubles.flatMap(({ problem, fix }) => [problem, fix]),
        ]),
        ...present(step.question),
      ];
    case "end":
      return [...present(step.say), ...labelsOf(step.buttons)];
    case "quiz":
      return [step.question, ...labelsOf(step.options), ...present(step.explain)];
    case "confirm":
      return present(step.question);
    case "rate":
      return [step.question];
    case "remind":
      return [step.text];
    case "if":
    case "go":
    case "officer":
    case "set":
    case "forget":
    case "call":
    case "lookup":
    case "check_scam":
      return [];
  }
}

/** Messages that a step says by itself when the walk comes to it. */
export function messagesOf(step: Step): number {
  switch (step.kind) {
    case "say":
    case "ask":
    case "choose":
    case "guide":
    case "officer":
    case "confirm":
    case "quiz":
    case "rate":
    case "check_scam":
      return 1;
    case "end":
      return step.say === null ? 0 : 1;
    case "lookup":
      return lookUpOf(step.lookUp).pure ? 0 : 1;
    case "if":
    case "go":
    case "set":
    case "forget":
    case "call":
    case "remind":
      return 0;
  }
}

/** Slots that a step fills: for certain, or only if the citizen answers. */
export function slotsFilled(step: Step): {
  readonly surely: readonly string[];
  readonly perhaps: readonly string[];
} {
  switch (step.kind) {
    case "ask":
      return filled(step.slot, !step.optional && !goesOnUnanswered(step.onGiveUp.kind));
    case "choose":
      return step.slot === null
        ? NOTHING
        : filled(step.slot, !goesOnUnanswered(step.onGiveUp.kind));
    case "set":
      return { surely: step.values.map(({ slot }) => slot), perhaps: [] };
    case "call":
      return { surely: step.receive.map(({ slot }) => slot), perhaps: [] };
    case "lookup": {
      const into = step.into.map(({ slot }) => slot);
      return goesOnUnanswered(step.onError.kind)
        ? { surely: [], perhaps: into }
        : { surely: into, perhaps: [] };
    }
    case "rate":
    case "check_scam":
      return step.into === null ? NOTHING : filled(step.into, true);
    case "say":
    case "if":
    case "guide":
    case "go":
    case "officer":
    case "end":
    case "confirm":
    case "quiz":
    case "forget":
    case "remind":
      return NOTHING;
  }
}

/** Slots whose value a step needs: printed in a text, compared, copied or handed on. */
export function slotsNeeded(step: Step): ReadonlySet<string> {
  const printed = textsOf(step).flatMap(({ variants }) => Object.values(variants).flatMap(namesIn));
  return new Set([...printed, ...slotsUsed(step)]);
}

function slotsUsed(step: Step): readonly string[] {
  switch (step.kind) {
    case "if":
      return slotsCompared(step.condition);
    case "set":
      return step.values.flatMap(({ value }) => operandSlot(value));
    case "call":
      return step.with.flatMap(({ value }) => operandSlot(value));
    case "lookup":
      return step.with.map(({ slot }) => slot);
    case "check_scam":
      return [step.slot];
    case "confirm":
      return step.slots;
    default:
      return [];
  }
}

/** Every slot that a condition names, also those it only asks to be known. */
export function slotsNamed(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return [...slotsNamed(condition.left), ...slotsNamed(condition.right)];
    case "not":
      return slotsNamed(condition.of);
    case "known":
      return [condition.slot];
    default:
      return slotsCompared(condition);
  }
}

function slotsCompared(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return [...slotsCompared(condition.left), ...slotsCompared(condition.right)];
    case "not":
      return slotsCompared(condition.of);
    case "is_true":
      return [condition.slot];
    case "compare":
      return [...subjectSlot(condition.subject), ...operandSlot(condition.value)];
    case "in":
      return [...subjectSlot(condition.subject), ...condition.values.flatMap(operandSlot)];
    case "known":
    case "office_open":
      return [];
  }
}

type Compared = Extract<Condition, { kind: "compare" }>;

function subjectSlot(subject: Compared["subject"]): readonly string[] {
  return subject.kind === "slot" ? [subject.slot] : [];
}

function operandSlot(operand: Compared["value"]): readonly string[] {
  return operand.kind === "slot" ? [operand.slot] : [];
}

type Asked = Extract<Step, { kind: "ask" | "choose" }>;

function askedTexts({ question, retry, why }: Asked): readonly Text[] {
  return [question, ...retry, ...present(why)];
}

function labelsOf(parts: readonly { readonly label: Text }[]): readonly Text[] {
  return parts.map(({ label }) => label);
}

function present(text: Text | null): readonly Text[] {
  return text === null ? [] : [text];
}

function namesIn(text: string): readonly string[] {
  if (!text.includes("{")) return [];
  return [...text.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? "");
}

function goesOnUnanswered(giveUp: string): boolean {
  return giveUp === "skip" || giveUp === "step";
}

function filled(slot: string, surely: boolean) {
  return surely ? { surely: [slot], perhaps: [] } : { surely: [], perhaps: [slot] };
}

const NOTHING = { surely: [], perhaps: [] } as const;
