import type { Flow } from "../../../flow/flow.ts";
import type { Step } from "../../../flow/step.ts";
import { waits } from "../../../flow/step.ts";
import type { Text } from "../../../flow/text.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { hint, warning } from "../../report.ts";
import { complainAboutStep } from "../complain-about-step.ts";
import { stepsAfter, stepsAtOnce } from "../flow-edges.ts";
import { plainWords } from "./plain-words.ts";
import { messagesOf } from "./step-facts.ts";

/** Turns in which the bot says much at once, and rows of questions that nobody explains. */
export function checkTurns(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  const drafts = new Map(all.map((draft) => [draft.id, draft]));
  const tell = (ids: Iterable<string>, complaint: ReturnType<typeof warning>): void => {
    for (const id of ids) {
      const draft = drafts.get(id);
      if (draft !== undefined) complainAboutStep(scope, draft, complaint);
    }
  };
  tell(crossings(flow, turnStarts(flow), stepsAtOnce, messagesOf, MESSAGES), MANY_MESSAGES);
  tell(crossings(flow, flow.order, stepsAfter, unexplainedQuestion, QUESTIONS), MANY_QUESTIONS);
}

/** Where a turn may begin: at the flow's start, and behind every step that waited. */
function turnStarts(flow: Flow): readonly string[] {
  const first = flow.first === null ? [] : [flow.first];
  const waiting = [...flow.steps.values()].filter(waits);
  return [...first, ...waiting.flatMap((step) => stepsAfter(step))];
}

/**
 * Steps at which a walk first has more than `most`, no step counted twice. `weigh` says what a step
 * adds; a step with null begins the count anew.
 */
function crossings(
  flow: Flow,
  starts: readonly string[],
  after: (step: Step) => readonly string[],
  weigh: (step: Step) => number | null,
  most: number,
): ReadonlySet<string> {
  const crossed = new Set<string>();
  const heaviest = new Map<string, number>();
  const open: (readonly [id: string, counted: readonly string[]])[] = starts.map((id) => [id, []]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [id, counted] = next;
    const step = flow.steps.get(id);
    const known = heaviest.get(id) ?? -1;
    if (step === undefined || counted.length <= known || counted.includes(id)) continue;
    heaviest.set(id, counted.length);
    const weight = weigh(step);
    const total = weight === null ? [] : weight === 0 ? counted : [...counted, id];
    if (total.length > most) crossed.add(id);
    else open.push(...after(step).map((to) => [to, total] as const));
  }
  return crossed;
}

function unexplainedQuestion(step: Step): number | null {
  switch (step.kind) {
    case "ask":
    case "choose":
      return step.why === null && !saysHowMany(step.question) ? 1 : null;
    case "say":
      return saysHowMany(step.text) ? null : 0;
    default:
      return 0;
  }
}

function saysHowMany(text: Text): boolean {
  return HOW_MANY.test(plainWords(text));
}

const HOW_MANY =
  /còn (?:\d+|một|hai|ba|vài|mấy) (?:câu|điều|việc)|câu (?:cuối|\d+\/\d+)|hỏi (?:thêm )?(?:\d+|một|hai|ba|vài|mấy) (?:câu|điều)/iu;

const MESSAGES = 3;
const QUESTIONS = 3;

const MANY_MESSAGES = warning(
  "many-messages",
  `Đến bước này, trợ lý có thể gửi hơn ${MESSAGES} tin liền nhau.`,
  "Gộp các bước nói, hoặc chen một câu hỏi vào giữa.",
);
const MANY_QUESTIONS = hint(
  "many-questions",
  `Đến bước này, người dân phải trả lời hơn ${QUESTIONS} câu liền mà không biết vì sao.`,
  'Thêm "vì sao hỏi", hoặc nói còn mấy câu nữa.',
);
