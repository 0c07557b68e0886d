import { z } from "zod";
import type { TopicId } from "../../flow/topic.ts";
import { TOPICS } from "../../flow/topic.ts";

const topicId = z.custom<TopicId>((value) => typeof value === "string" && value in TOPICS);
const count = z.int().nonnegative();

const table = z.object({ columns: count, isNarrow: z.boolean(), weights: count });

export type PackedTable = z.infer<typeof table>;

/** What stands at the front of a packed model: how much there is of everything behind it, in its order. */
export const packedHeader = z.object({
  labels: z.array(z.object({ id: z.string(), kind: z.enum(["intent", "faq"]), topic: topicId })),
  temperatures: z.object({ topics: z.number(), labels: z.number() }),
  nameBytes: count,
  names: z.object({ words: count, toned: count, grams: count, concepts: count, exact: count }),
  /** Numbers, two for each pair. */
  pairs: z.object({
    pairs: count,
    tonedPairs: count,
    apart: count,
    openings: count,
    endings: count,
  }),
  features: count,
  /** Of all numbers but rows and weights. */
  numberBytes: count,
  rowBytes: count,
  tables: z.object({ byTopic: table, emergency: table, byLabel: z.array(table) }),
});

export type PackedHeader = z.infer<typeof packedHeader>;
