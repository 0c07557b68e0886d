import type { TopicId } from "../../flow/topic.ts";
import type { OrdinaryTalk } from "../../scam/index-scam-rules.ts";
import type { LibraryContent } from "../library.ts";

/** What citizens write who do not talk of swindlers, in their words. */
export function ordinaryTalk(content: Pick<LibraryContent, "intents" | "faqs">): OrdinaryTalk {
  return {
    ofServices: examplesOf(content, (topic) => topic !== "lua-dao" && topic !== "ngoai-pham-vi"),
    ofAnythingElse: examplesOf(content, (topic) => topic === "ngoai-pham-vi"),
  };
}

function examplesOf(
  { intents, faqs }: Pick<LibraryContent, "intents" | "faqs">,
  isWanted: (topic: TopicId) => boolean,
): readonly string[] {
  return [
    ...[...intents.values()].flatMap(({ topic, examples }) => (isWanted(topic) ? examples : [])),
    ...[...faqs.values()].flatMap(({ topic, questions }) => (isWanted(topic) ? questions : [])),
  ];
}
