import type { Faq, Intent } from "../../flow/faq.ts";
import type { TopicId } from "../../flow/topic.ts";

/** What citizens ask of the services, in their words; neither talk of swindlers nor beside the subject. */
export function questionsAsked(
  intents: ReadonlyMap<string, Intent>,
  faqs: ReadonlyMap<string, Faq>,
): readonly string[] {
  return [
    ...[...intents.values()].flatMap(({ topic, examples }) => (isOurs(topic) ? examples : [])),
    ...[...faqs.values()].flatMap(({ topic, questions }) => (isOurs(topic) ? questions : [])),
  ];
}

function isOurs(topic: TopicId): boolean {
  return topic !== "lua-dao" && topic !== "ngoai-pham-vi";
}
