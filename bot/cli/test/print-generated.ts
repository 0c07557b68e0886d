import type { StepSpot } from "../../library/step-spots.ts";
import type { GeneratedRun } from "./generated/run-generated.ts";

/** Generated tests as an editor reads them: what failed, with the step's place, and how many went well. */
export function printGenerated(run: GeneratedRun, spots: readonly StepSpot[]): readonly string[] {
  const places = new Map(spots.map((it) => [`${it.flow}/${it.step}`, it]));
  const placeOf = (key: string) => {
    const spot = places.get(key);
    return spot === undefined ? key : `${spot.file}:${spot.line}:${spot.column}`;
  };
  const failed = run.results.filter(({ failure }) => failure !== null);
  const passed = run.results.length - failed.length;
  return [
    ...failed.flatMap(({ name, flow, step, failure }) => [
      `✗ ${name}`,
      `  ${placeOf(`${flow}/${step}`)}  ${failure}`,
    ]),
    failed.length === 0
      ? `${passed} bài tự sinh đều đúng.`
      : `${passed} bài tự sinh đúng, ${failed.length} sai.`,
    ...run.unreached.map((key) => `  ${placeOf(key)}  chưa tìm được đường đến bước này`),
  ];
}
