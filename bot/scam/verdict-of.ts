import type { Verdict } from "./judgement.ts";
import type { ScamContent } from "./scam-rules.ts";

export function verdictOf({ tactics }: ScamContent, points: number): Verdict {
  const { scam, suspicious } = tactics.thresholds;
  if (points >= scam) return "scam";
  return points >= suspicious ? "suspicious" : "no_sign";
}
