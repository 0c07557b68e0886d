import type { TopicId } from "../flow/topic.ts";
import type { Candidate, Decision, TopicScore } from "./reading.ts";
import { ANSWER_AT, CLARIFY_AT, GREET_AT, REFUSE_AT, SCAM_AT, SHORT_SCAM_AT } from "./reading.ts";

/** What bears on the decision; the option a message picks is the waiting step's affair. */
export type Grounds = {
  readonly emergency: boolean;
  readonly command: string | null;
  /** Strong signs of a scam were found in the message. */
  readonly scam: boolean;
  /** A few words, and no link, number or sum. */
  readonly isShort: boolean;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Best first. */
  readonly topics: readonly TopicScore[];
};

/**
 * What to do with a message when nothing waits. An emergency goes to an officer before anything else, and
 * a scam does not compete on equal terms. Talk outside the subject is refused only where it is likely;
 * below that, what it may mean within the subject is asked.
 */
export function decide(grounds: Grounds): Decision {
  const { emergency, command, scam, isShort, candidates, topics } = grounds;
  if (emergency) return "officer";
  if (command !== null) return "command";
  if (scam || scoreOf(topics, "lua-dao") >= (isShort ? SHORT_SCAM_AT : SCAM_AT)) return "scam";
  return decideByTopic(candidates, topics);
}

function decideByTopic(candidates: readonly Candidate[], topics: readonly TopicScore[]): Decision {
  const [best] = topics;
  if (best === undefined) return "menu";
  if (isRefused(best)) return "menu";
  if (best.topic === "chao-hoi" && best.p >= GREET_AT) return "command";
  if (best.topic === "can-bo" && best.p >= ANSWER_AT) return "officer";
  const [candidate] = candidates;
  if (candidate !== undefined && candidate.p >= ANSWER_AT) return "answer";
  const [first, second] = topics.filter(({ topic }) => isChoice(topic));
  return (first?.p ?? 0) + (second?.p ?? 0) >= CLARIFY_AT ? "clarify" : "menu";
}

/** Likely outside the subject. */
export function isRefused({ topic, p }: TopicScore): boolean {
  return topic === "ngoai-pham-vi" && p >= REFUSE_AT;
}

/** "A hay B?" needs things that can be offered: no greeting, no refusal. */
export function isChoice(topic: TopicId): boolean {
  return topic !== "ngoai-pham-vi" && topic !== "chao-hoi";
}

/** What citizens come for; all other topics are about how they fare. */
export function isService(topic: TopicId): boolean {
  return topic === "tai-khoan" || topic === "vneid" || topic === "dich-vu-cong";
}

function scoreOf(topics: readonly TopicScore[], wanted: TopicId): number {
  return topics.find(({ topic }) => topic === wanted)?.p ?? 0;
}
