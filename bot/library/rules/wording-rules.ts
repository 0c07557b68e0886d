import type { Rule } from "./rule.ts";

/** How a text speaks to people. */
export const WORDING_RULES = {
  "long-sentence": { rule: "L40", severity: "hint" },
  "many-sentences": { rule: "L40", severity: "hint" },
  shouting: { rule: "L44", severity: "warning" },
  "blaming-words": { rule: "L44", severity: "warning" },
  "odd-date": { rule: "L45", severity: "warning" },
  "odd-amount": { rule: "L45", severity: "warning" },
  "missing-english": { rule: "L46", severity: "hint" },
  "stale-translation": { rule: "L46", severity: "hint" },
  "text-too-long": { rule: "L48", severity: "error" },
  "long-text": { rule: "L48", severity: "warning" },
  "typed-phone": { rule: "L51", severity: "warning" },
  "typed-link": { rule: "L51", severity: "warning", elsewhere: "hint" },
  "typed-office": { rule: "L51", severity: "hint" },
  "asks-for-secret": { rule: null, severity: "warning" },
} as const satisfies Record<string, Rule>;
