import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { FindingCode } from "../../../bot/library/rules/rules.ts";
import { isFindingCode } from "../../../bot/library/rules/rules.ts";
import type { RuleSample } from "./rule-sample.ts";
import { toSample } from "./rule-sample.ts";
import { sampleSchema } from "./sample-schema.ts";

/** What an editor is told about one kind of finding, and the samples that show it. */
export type DescribedRule = {
  readonly code: FindingCode;
  readonly title: string;
  readonly meaning: string;
  readonly harm: string;
  readonly samples: readonly RuleSample[];
  /** Where it is tried instead, for what a YAML sample cannot hold. */
  readonly triedIn: string | null;
};

const described = z.strictObject({
  tên: z.string(),
  nghĩa: z.string(),
  hại: z.string(),
  mẫu: z.array(sampleSchema).optional(),
  "thử ở": z.string().optional(),
});

/** Every rule that the YAML files beside this one describe, in their order. */
export function readRules(): readonly DescribedRule[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .flatMap((name) => readFile(join(import.meta.dirname, name)));
}

function readFile(path: string): readonly DescribedRule[] {
  const file = z.record(z.string(), described).parse(parse(readFileSync(path, "utf8")));
  return Object.entries(file).map(([code, rule]) => {
    if (!isFindingCode(code)) throw new Error(`${path}: there is no finding "${code}"`);
    return {
      code,
      title: rule.tên,
      meaning: rule.nghĩa,
      harm: rule.hại,
      samples: (rule.mẫu ?? []).map((input) => toSample(code, input)),
      triedIn: rule["thử ở"] ?? null,
    };
  });
}
