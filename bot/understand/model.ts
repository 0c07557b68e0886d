import type { CommandId } from "../flow/command.ts";
import type { Faq, Intent } from "../flow/faq.ts";
import type { TopicId } from "../flow/topic.ts";
import type { EmergencyPhrases } from "./find-emergency.ts";
import type { CommandPhrases } from "./match-command.ts";
import type { ExampleIndex } from "./nearest/example-index.ts";

/** What a model is made of: everything citizens are known to say. */
export type TrainingData = {
  readonly intents: readonly Intent[];
  readonly faqs: readonly Pick<Faq, "id" | "topic" | "questions">[];
  readonly commands: Readonly<Record<CommandId, readonly string[]>>;
  readonly emergencyPhrases: readonly string[];
};

/** A trained model: opaque to everybody but this room. Plain data, never changed once made. */
export type Model = {
  readonly commands: CommandPhrases;
  readonly emergencyPhrases: EmergencyPhrases;
  /** What a message can be found to mean; other parts name a label by its place here. */
  readonly labels: readonly Label[];
  /** Folded example, and its normalised words → label. */
  readonly exact: ReadonlyMap<string, number>;
  /** The classifier. */
  readonly index: ExampleIndex;
};

/** An intent or an FAQ entry. */
export type Label = {
  readonly id: string;
  readonly kind: "intent" | "faq";
  readonly topic: TopicId;
};
