import type { Slot } from "./slot.ts";
import type { Step } from "./step.ts";
import type { ChannelKind, Text } from "./text.ts";
import type { TopicId } from "./topic.ts";

/** One compiled flow. */
export type Flow = {
  readonly id: string;
  readonly title: Text;
  readonly topic: TopicId;
  /** Intents that start it. */
  readonly startsOn: readonly string[];
  /** It takes every message that nothing else claims when no flow runs. */
  readonly startsOnAny: boolean;
  /** Channels it runs on; absent: all. */
  readonly channels?: readonly ChannelKind[];
  readonly slots: Readonly<Record<string, Slot>>;
  readonly renamedSteps: Readonly<Record<string, string>>;
  /** ms of silence after which the flow folds away. */
  readonly expiresAfter: number;
  /** Null only for a flow without steps. */
  readonly first: string | null;
  readonly steps: ReadonlyMap<string, Step>;
  /** Step ids in the order of the file, nested ones included. */
  readonly order: readonly string[];
  readonly sources: readonly Source[];
  readonly owner: string | null;
  /** ISO date; null when the editor gave none. */
  readonly reviewBy: string | null;
};

/** Where a fact comes from. Dates are ISO dates. */
export type Source = {
  readonly document: string;
  readonly url?: string;
  readonly checkedOn?: string;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
};
