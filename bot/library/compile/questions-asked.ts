import type { TopicId } from "../../flow/topic.ts";
import type { LibraryContent } from "../library.ts";

/** What citizens ask of the services, in their words; neither talk of swindlers nor beside the subject. */
export function questionsAsked({
  intents,
  faqs,
}: Pick<LibraryContent, "intents" | "faqs">): readonly string[] {
  return [
    ...[...intents.values()].flatMap(({ topic, examples }) => (isOurs(topic) ? examples : [])),
    ...[...faqs.values()].flatMap(({ topic, questions }) => (isOurs(topic) ? questions : [])),
  ];
}

function isOurs(topic: TopicId): boolean {
  return topic !== "lua-dao" && topic !== "ngoai-pham-vi";
}
