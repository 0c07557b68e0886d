import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import type { TopicId } from "../../flow/topic.ts";
import { TOPICS } from "../../flow/topic.ts";
import { UsageError } from "../command.ts";

/** A message with the topic it is about, and others that would be right too. */
export type LabelledMessage = {
  readonly text: string;
  readonly topic: TopicId;
  readonly accept: readonly TopicId[];
};

export async function readMessages(file: string): Promise<readonly LabelledMessage[]> {
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`"${file}" cannot be read`, error);
  });
  const read = messages.safeParse(parse(content));
  if (read.success) return read.data;
  throw new UsageError(`"${file}" is no list of {topic, text}: ${read.error.issues[0]?.message}`);
}

const topicId = z.custom<TopicId>(
  (value) => typeof value === "string" && Object.hasOwn(TOPICS, value),
  { error: "there is no such topic" },
);

const messages = z.array(
  z.object({ topic: topicId, text: z.string(), accept: z.array(topicId).default([]) }),
);
