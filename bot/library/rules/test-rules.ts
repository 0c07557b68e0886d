import type { Rule } from "./rule.ts";

/** Whole talks in test/conversations/. */
export const TEST_RULES = {
  "empty-talk": { rule: null, severity: "error" },
  "bad-cost": { rule: null, severity: "error" },
  "one-thing-a-line": { rule: null, severity: "error" },
  "wish-before-move": { rule: null, severity: "error" },
  "untried-flow": { rule: "L52", severity: "hint" },
  "untried-step": { rule: "L52", severity: "hint" },
} as const satisfies Record<string, Rule>;
