import type { Slot } from "../../../flow/slot.ts";
import type { AskStep } from "../../../flow/step.ts";
import type { Text } from "../../../flow/text.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainIn } from "../../compile/flow-scope.ts";
import { numericBound } from "../../conditions/value-types.ts";
import type { Path } from "../../reading/positions.ts";
import { exactPositions } from "../../reading/positions.ts";
import type { Complaint } from "../../report.ts";
import { quote, warning } from "../../report.ts";
import { plainWords } from "./plain-words.ts";

/** Examples and suggested answers that the slot itself would refuse. */
export function checkExamples(
  scope: FlowScope,
  draft: StepDraft,
  step: AskStep,
  slot: Slot | undefined,
): void {
  if (slot === undefined || (slot.min === undefined && slot.max === undefined)) return;
  const check = (field: "examples" | "buttons", texts: readonly Text[]): void => {
    for (const [index, text] of texts.entries()) {
      const example = plainWords(text);
      const value = numberIn(example, slot, scope.world.today);
      if (value === null || isAllowed(value, slot)) continue;
      complainIn(scope, placeOf(scope, [...draft.path, field], index), refused(example, slot));
    }
  };
  check("examples", step.examples);
  check(
    "buttons",
    step.buttons.map(({ label }) => label),
  );
}

function placeOf(scope: FlowScope, path: Path, index: number): Path {
  const inList = [...path, index];
  return exactPositions(scope.draft.document.positions, inList) === null ? path : inList;
}

/** An age may be told as a year of birth; amounts and days are written in words too. */
function numberIn(example: string, { type }: Slot, today: string | null): number | null {
  if (type !== "number" && type !== "age") return null;
  const digits = /\d[\d.]*/u.exec(example)?.[0].replace(/\.(?=\d{3})/gu, "");
  if (digits === undefined) return null;
  const value = Number(digits);
  if (type !== "age" || value < FIRST_YEAR) return value;
  return today === null ? null : Number(today.slice(0, 4)) - value;
}

function isAllowed(value: number, { min, max }: Slot): boolean {
  return value >= (numericBound(min) ?? value) && value <= (numericBound(max) ?? value);
}

function refused(example: string, { name, min, max }: Slot): Complaint {
  const range = [min === undefined ? "" : `từ ${min}`, max === undefined ? "" : `đến ${max}`];
  return warning(
    "example-out-of-range",
    `Gợi ý ${quote(example)} nằm ngoài khoảng của ${quote(name)} (${range.join(" ").trim()}).`,
    "Đổi gợi ý, hoặc nới khoảng từ … đến ….",
  );
}

const FIRST_YEAR = 1_900;
