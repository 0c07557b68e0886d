import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { UsageError } from "../command.ts";
import type { Report } from "./make-report.ts";

/** What a report must reach: the least or the most of each figure. */
export type Floors = z.infer<typeof floorsSchema>;

const share = z.number().min(0).max(1);
const variant = z.strictObject({ top1: share, top2: share });
const floorsSchema = z.strictObject({
  least: z.strictObject({
    clean: variant,
    stripped: variant,
    noisy: variant,
    scam_recall: share,
  }),
  most: z.strictObject({
    loss_without_marks: share,
    out_of_scope_answered: share,
    in_scope_refused: share,
    wrong_shown: share,
    calibration_error: share,
  }),
});

export async function readFloors(file: string): Promise<Floors> {
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`"${file}" cannot be read`, error);
  });
  return floorsSchema.parse(parse(content));
}

/** A sentence for each figure that falls short; empty when all is well. */
export function findShortfalls({ variants, loss_without_marks }: Report, floors: Floors): string[] {
  const { clean } = variants;
  const reached = { ...clean, loss_without_marks };
  const short: string[] = [];
  for (const name of ["clean", "stripped", "noisy"] as const) {
    for (const figure of ["top1", "top2"] as const) {
      const least = floors.least[name][figure];
      if (variants[name][figure] < least) {
        short.push(
          `${name} ${figure} is ${percent(variants[name][figure])}, at least ${percent(least)} is wanted`,
        );
      }
    }
  }
  if (clean.scam_recall < floors.least.scam_recall) {
    short.push(
      `scam_recall is ${percent(clean.scam_recall)}, at least ${percent(floors.least.scam_recall)} is wanted`,
    );
  }
  for (const figure of MOST) {
    if (reached[figure] <= floors.most[figure]) continue;
    short.push(
      `${figure} is ${percent(reached[figure])}, at most ${percent(floors.most[figure])} is wanted`,
    );
  }
  return short;
}

const MOST = [
  "loss_without_marks",
  "out_of_scope_answered",
  "in_scope_refused",
  "wrong_shown",
  "calibration_error",
] as const;

export function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
