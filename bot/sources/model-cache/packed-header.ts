import { z } from "zod";
import type { TopicId } from "../../flow/topic.ts";
import { TOPICS } from "../../flow/topic.ts";

const topicId = z.custom<TopicId>((value) => typeof value === "string" && value in TOPICS);
const count = z.int().nonnegative();

/** What stands at the front of a packed model. */
export const packedHeader = z.object({
  labels: z.array(z.object({ id: z.string(), kind: z.enum(["intent", "faq"]), topic: topicId })),
  /** Whether messages of people in danger were taught. */
  emergency: z.boolean(),
  temperatures: z.object({ topics: z.number(), labels: z.number() }),
  counts: z.object({
    words: count,
    grams: count,
    toned: count,
    apart: count,
    edges: count,
    concepts: count,
    exact: count,
  }),
  nameBytes: count,
});

export type PackedHeader = z.infer<typeof packedHeader>;
