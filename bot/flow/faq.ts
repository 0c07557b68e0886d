import type { Source } from "./flow.ts";
import type { LinkButton } from "./step.ts";
import type { Text } from "./text.ts";
import type { TopicId } from "./topic.ts";

/** A question and its answer. */
export type Faq = {
  readonly id: string;
  readonly topic: TopicId;
  readonly questions: readonly string[];
  readonly answer: Text;
  readonly buttons: readonly LinkButton[];
  readonly sources: readonly Source[];
  readonly reviewBy: string | null;
};

/** What citizens say when they mean one thing. */
export type Intent = {
  readonly id: string;
  readonly topic: TopicId;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
};
