import type { CommandId } from "../flow/command.ts";
import type { Faq, Intent } from "../flow/faq.ts";

/** What a model is made of: everything citizens are known to say. */
export type TrainingData = {
  readonly intents: readonly Intent[];
  readonly faqs: readonly Pick<Faq, "id" | "topic" | "questions">[];
  readonly commands: Readonly<Record<CommandId, readonly string[]>>;
  readonly emergencyPhrases: readonly string[];
};

/** A trained model: opaque to everybody but this room. */
export type Model = {
  readonly data: TrainingData;
};
