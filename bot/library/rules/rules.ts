import { CONTENT_RULES } from "./content-rules.ts";
import { FILE_RULES } from "./file-rules.ts";
import { FLOW_RULES } from "./flow-rules.ts";
import type { Rule } from "./rule.ts";
import { SCAM_RULES } from "./scam-rules.ts";
import { TEST_RULES } from "./test-rules.ts";
import { VALUE_RULES } from "./value-rules.ts";
import { WORDING_RULES } from "./wording-rules.ts";

const ALL = {
  ...FILE_RULES,
  ...VALUE_RULES,
  ...FLOW_RULES,
  ...CONTENT_RULES,
  ...SCAM_RULES,
  ...TEST_RULES,
  ...WORDING_RULES,
};

/** The stable code of a kind of finding. Programs and saved reports know it: it never changes. */
export type FindingCode = keyof typeof ALL;

/** Every kind of finding there is. Each has a page in docs/findings and samples in test/library/rules. */
export const RULES: Readonly<Record<FindingCode, Rule>> = ALL;

export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(RULES, code);
}

/** The page that explains a finding, from the project's root. */
export function pageOf(code: FindingCode): string {
  return `docs/findings/${code}.md`;
}
