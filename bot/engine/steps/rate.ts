import type { RateStep } from "../../flow/step.ts";
import type { Button } from "../../message/button.ts";
import { sentenceButton } from "../speak/make-button.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame, withEffect } from "../turn.ts";
import type { Answer, AnswerOutcome } from "./outcome.ts";
import { UNFIT_ANSWER } from "./outcome.ts";
import { takeValue } from "./take-value.ts";

/** Five faces, from very bad to very good. */
const FACES = ["rate_1", "rate_2", "rate_3", "rate_4", "rate_5"] as const;

export function rateButtons(turn: Turn, step: RateStep): Button[] {
  const flow = topFrame(turn)?.flow ?? "";
  return FACES.map((key, index) =>
    sentenceButton(turn, key, { kind: "answer", flow, step: step.id, option: `${index + 1}` }),
  );
}

/** Other words for each face, as citizens type them. */
export const RATE_WORDS: readonly (readonly string[])[] = [
  ["1 sao", "1 điểm", "rất tệ", "rất không hài lòng"],
  ["2 sao", "2 điểm", "tệ", "không hài lòng"],
  ["3 sao", "3 điểm", "tạm được", "bình thường"],
  ["4 sao", "4 điểm", "tốt", "hài lòng"],
  ["5 sao", "5 điểm", "rất tốt", "rất hài lòng"],
];

/** Takes a rating from 1 to 5, for the figures and for a slot where one is named. */
export function answerRate(turn: Turn, step: RateStep, answer: Answer): AnswerOutcome {
  const rating = ratingOf(answer);
  const flow = topFrame(turn)?.flow ?? null;
  if (rating === null || flow === null) return UNFIT_ANSWER;
  const taken = takeValue(turn, step.into, rating);
  const recorded = withEffect(taken, {
    type: "record",
    fact: { kind: "rated", flow, step: step.id, rating },
  });
  return {
    kind: "taken",
    turn: saySentence(recorded, "rate_thanks"),
    next: { kind: "step", step: step.next },
  };
}

function ratingOf(answer: Answer): number | null {
  if (answer.kind === "option") {
    const rating = Number(answer.option);
    return Number.isInteger(rating) && rating >= 1 && rating <= FACES.length ? rating : null;
  }
  if (answer.kind !== "text") return null;
  if (answer.reading.option !== null) return answer.reading.option + 1;
  const faces = ["😡", "🙁", "😐", "🙂", "😍"];
  const face = faces.findIndex((it) => answer.reading.text.includes(it));
  return face < 0 ? null : face + 1;
}
