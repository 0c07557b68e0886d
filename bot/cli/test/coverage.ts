import type { StepVisit } from "../../engine/turn.ts";
import type { Library } from "../../library/library.ts";
import type { Spot, StepSpot } from "../../library/step-spots.ts";
import type { TalkResult } from "./talk-result.ts";

/** Which steps and options the talks came through. */
export type Coverage = {
  readonly steps: Counted;
  readonly options: Counted;
  /** In the order of the files. */
  readonly gaps: readonly Gap[];
};

type Counted = { readonly all: number; readonly tried: number };

/** A step no talk reached, or an option nobody took. */
export type Gap = Spot & {
  readonly kind: "step" | "option";
  readonly flow: string;
  readonly step: string;
  /** The editor gave the step a name. */
  readonly named: boolean;
  readonly option: string | null;
};

export function coverageOf(
  library: Library,
  spots: readonly StepSpot[],
  results: readonly Pick<TalkResult, "entered" | "chosen">[],
): Coverage {
  const entered = new Set(results.flatMap((it) => it.entered.map(keyOf)));
  const chosen = new Set(results.flatMap((it) => it.chosen.map(keyOf)));
  const steps = spots.map((spot) => ({ ...gapAt(spot, spot), kind: "step" as const }));
  const options = spots.flatMap((spot) => optionsAt(library, spot));
  const missing = (all: readonly Gap[], tried: ReadonlySet<string>) =>
    all.filter((gap) => !tried.has(keyOf(gap)));
  const gaps = [...missing(steps, entered), ...missing(options, chosen)];
  const optionGaps = missing(options, chosen).length;
  return {
    steps: { all: steps.length, tried: steps.length - (gaps.length - optionGaps) },
    options: { all: options.length, tried: options.length - optionGaps },
    gaps: gaps.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line),
  };
}

function optionsAt(library: Library, spot: StepSpot): readonly Gap[] {
  const step = library.flows.get(spot.flow)?.steps.get(spot.step);
  if (step?.kind !== "choose" && step?.kind !== "quiz") return [];
  return step.options.map(({ value }, index) => ({
    ...gapAt(spot, spot.options[index] ?? spot),
    kind: "option" as const,
    option: value,
  }));
}

function gapAt({ flow, step, named }: StepSpot, { file, line, column }: Spot): Gap {
  return { kind: "step", file, line, column, flow, step, named, option: null };
}

function keyOf(visit: StepVisit & { readonly option?: string | null }): string {
  return [visit.flow, visit.step, visit.option ?? ""].join("/");
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
