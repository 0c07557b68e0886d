import type { CommandId } from "../flow/command.ts";
import type { Faq, Intent } from "../flow/faq.ts";
import type { TopicId } from "../flow/topic.ts";
import type { Classifier } from "./classifier/classifier.ts";
import type { Vectorise } from "./features/vectorise.ts";
import type { EmergencyPhrases } from "./find-emergency.ts";
import type { CommandPhrases } from "./match-command.ts";
import type { FaqIndex } from "./search-faqs.ts";
import type { TaughtWords } from "./support-of.ts";

/** What a model is made of: everything citizens are known to say. */
export type TrainingData = {
  readonly intents: readonly Intent[];
  readonly faqs: readonly Pick<Faq, "id" | "topic" | "questions">[];
  readonly commands: Readonly<Record<CommandId, readonly string[]>>;
  readonly emergencyPhrases: readonly string[];
};

/** What a model is trained on. */
export type TaughtData = Pick<TrainingData, "intents" | "faqs" | "emergencyPhrases">;

/** A trained model: opaque to everybody but this room. Plain data, never changed once made. */
export type Model = Trained & {
  readonly vectorise: Vectorise;
  readonly commands: CommandPhrases;
  readonly emergencyPhrases: EmergencyPhrases;
  /** What a message must resemble in a library of few examples; null in others. */
  readonly taught: readonly TaughtWords[] | null;
  /** For messages that were not understood. */
  readonly faqs: FaqIndex;
};

/** The part of a model that takes long to make, and can be kept on disk. */
export type Trained = {
  /** What a message can be found to mean; other parts name a label by its place here. */
  readonly labels: readonly Label[];
  /** Folded example, and its normalised words → label. */
  readonly exact: ReadonlyMap<string, number>;
  readonly classifier: Classifier;
};

/** An intent or an FAQ entry. */
export type Label = {
  readonly id: string;
  readonly kind: "intent" | "faq";
  readonly topic: TopicId;
};
