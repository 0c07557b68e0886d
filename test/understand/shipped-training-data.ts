import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { TopicId } from "../../bot/flow/topic.ts";
import { TOPICS } from "../../bot/flow/topic.ts";
import type { TrainingData } from "../../bot/understand/model.ts";
import { COMMAND_WORDS } from "./small-library.ts";

/** What the shipped library teaches, read straight from its files: a finding there fails elsewhere. */
export function shippedTrainingData(): TrainingData {
  const intents = readFolder("intents").flatMap((file) => {
    const { "chủ đề": topic, "ý định": byId } = intentFile.parse(file);
    return Object.entries(byId).map(([id, { "ví dụ": examples }]) => ({
      id,
      topic,
      examples,
      counterExamples: [],
    }));
  });
  const faqs = readFolder("content/faq").flatMap((file) => {
    const { "chủ đề": topic, "hỏi đáp": entries } = faqFile.parse(file);
    return entries.map(({ mã: id, hỏi: questions }) => ({ id, topic, questions }));
  });
  return { intents, faqs, commands: COMMAND_WORDS, emergencyPhrases: [] };
}

export const topicId = z.custom<TopicId>((value) => typeof value === "string" && value in TOPICS);

const intentFile = z.object({
  "chủ đề": topicId,
  "ý định": z.record(z.string(), z.object({ "ví dụ": z.array(z.string()) })),
});
const faqFile = z.object({
  "chủ đề": topicId,
  "hỏi đáp": z.array(z.object({ mã: z.string(), hỏi: z.array(z.string()) })),
});

function readFolder(folder: string): readonly unknown[] {
  const place = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => parse(readFileSync(new URL(name, place), "utf8")));
}
