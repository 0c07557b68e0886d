import type { Condition } from "../../../flow/condition.ts";
import type { Flow } from "../../../flow/flow.ts";
import type { Step } from "../../../flow/step.ts";

/** Words to try at every question of a flow: a value of each kind, and what its conditions compare with. */
export function samplesFor(flow: Flow): readonly string[] {
  const literals = [...flow.steps.values()].flatMap(literalsIn);
  const numbers = [...literals, ...boundsOf(flow)].filter((it) => typeof it === "number");
  const some = [...new Set(numbers)].slice(0, MOST_NUMBERS);
  const near = some.flatMap((it) => [it - 1, it, it + 1]).filter((it) => it >= 0);
  const words = literals.filter((it) => typeof it === "string");
  return [...new Set([...OF_EVERY_KIND, ...near.map(String), ...words])];
}

function literalsIn(step: Step): readonly unknown[] {
  return step.kind === "if" ? literalsOf(step.condition) : [];
}

function literalsOf(condition: Condition): readonly unknown[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return [...literalsOf(condition.left), ...literalsOf(condition.right)];
    case "not":
      return literalsOf(condition.of);
    case "compare":
      return condition.value.kind === "literal" ? [condition.value.value] : [];
    case "in":
      return condition.values.flatMap((it) => (it.kind === "literal" ? [it.value] : []));
    case "known":
    case "office_open":
    case "is_true":
      return [];
  }
}

function boundsOf({ slots }: Flow): readonly (number | string | undefined)[] {
  return Object.values(slots).flatMap(({ min, max }) => [min, max]);
}

const MOST_NUMBERS = 20;

/** None of them is a real person's. */
const OF_EVERY_KIND = [
  "70",
  "2,5",
  "Nguyễn Văn Mẫu",
  "có",
  "không",
  "0900000000",
  "001150000001",
  "15/03/1950",
  "2 triệu",
  "phường Cửa Nam, Hà Nội",
  "https://dichvucong.gov.vn",
  "000.00.00.H26-261123-0001",
  "bỏ qua",
];
