import type { Candidate, Decision } from "./reading.ts";
import { ANSWER_AT, CLARIFY_AT } from "./reading.ts";

/** What bears on the decision; the option a message picks is the waiting step's affair. */
export type Grounds = {
  readonly emergency: boolean;
  readonly command: string | null;
  /** Best first. */
  readonly candidates: readonly Candidate[];
};

/**
 * What to do with a message when nothing waits. An emergency goes to an officer before anything else.
 * Where "ngoai-pham-vi" is the best there is nothing to answer and nothing to choose from, so the menu
 * follows, with a refusal when its p reaches ANSWER_AT.
 */
export function decide({ emergency, command, candidates }: Grounds): Decision {
  if (emergency) return "officer";
  if (command !== null) return "command";
  const [best] = candidates;
  if (best === undefined || best.topic === "ngoai-pham-vi") return "menu";
  if (best.p >= ANSWER_AT) return answered(best);
  return best.p + secondChoice(candidates) >= CLARIFY_AT && isChoice(best) ? "clarify" : "menu";
}

function answered(best: Candidate): Decision {
  if (best.topic === "can-bo") return "officer";
  if (best.topic === "lua-dao") return "scam";
  return best.topic === "chao-hoi" ? "command" : "answer";
}

/** "A hay B?" needs a B that can be offered: no greeting, no refusal. */
function secondChoice(candidates: readonly Candidate[]): number {
  return candidates.slice(1).find(isChoice)?.p ?? 0;
}

function isChoice(candidate: Candidate): boolean {
  return candidate.topic !== "ngoai-pham-vi" && candidate.topic !== "chao-hoi";
}
