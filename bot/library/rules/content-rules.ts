import type { Rule } from "./rule.ts";

/** Intents, answers, sentences, directory and the other content files; who answers for them. */
export const CONTENT_RULES = {
  "two-any-flows": { rule: "L28", severity: "error" },
  "intent-taken": { rule: "L28", severity: "warning" },
  "idle-intent": { rule: null, severity: "warning" },
  "duplicate-intent": { rule: "L28", severity: "error" },
  "duplicate-faq": { rule: "L28", severity: "error" },
  "duplicate-canned": { rule: null, severity: "error" },
  "duplicate-date": { rule: null, severity: "error" },
  "shared-command-phrase": { rule: "L29", severity: "error" },
  "missing-command": { rule: null, severity: "warning" },
  "missing-sentence": { rule: null, severity: "error", elsewhere: "warning" },
  "missing-address-word": { rule: null, severity: "error" },
  "unknown-address-form": { rule: null, severity: "error" },
  "unknown-directory-key": { rule: "L16", severity: "error" },
  "unknown-directory-field": { rule: "L16", severity: "error" },
  "unknown-address": { rule: "L16", severity: "warning" },
  "missing-owner": { rule: "L51", severity: "warning", elsewhere: "hint" },
  "missing-sources": { rule: "L51", severity: "warning", elsewhere: "hint" },
  "missing-review-by": { rule: "L51", severity: "warning", elsewhere: "hint" },
  "review-overdue": { rule: "L51", severity: "warning" },
  "source-expired": { rule: "L51", severity: "warning" },
  "source-not-in-force": { rule: "L51", severity: "warning" },
} as const satisfies Record<string, Rule>;
