import type { Rule } from "./rule.ts";

/** The files of content/scam/. */
export const SCAM_RULES = {
  "bad-domain": { rule: null, severity: "error" },
  "bad-address-word": { rule: null, severity: "error" },
  "no-domains": { rule: null, severity: "error" },
  "no-phrases": { rule: null, severity: "error" },
  "unknown-link-sign": { rule: null, severity: "error" },
  "unknown-word-group": { rule: null, severity: "error" },
  "unknown-sign": { rule: null, severity: "error" },
  "duplicate-sign": { rule: null, severity: "error" },
} as const satisfies Record<string, Rule>;
