import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import type { TopicId } from "../../bot/flow/topic.ts";
import { TOPICS } from "../../bot/flow/topic.ts";
import { fold, unaccent } from "../../bot/text/fold.ts";
import { understand } from "../../bot/understand/understand.ts";
import { shippedLibrary } from "./shipped-library.ts";

const LIBRARY = await shippedLibrary();
const topicId = z.custom<TopicId>((value) => typeof value === "string" && value in TOPICS);
const MESSAGES = z
  .array(z.object({ topic: topicId, text: z.string() }))
  .parse(parse(readFileSync(new URL("topics.yaml", import.meta.url), "utf8")));

/** Share of the messages whose best candidate has the right topic. */
function accuracy(change: (text: string) => string): number {
  const right = MESSAGES.filter(({ text, topic }) => {
    const { candidates } = understand(LIBRARY.model, change(text), { options: [] });
    return candidates[0]?.topic === topic;
  });
  return right.length / MESSAGES.length;
}

/** Measured: 0.98 both ways. One person wrote examples and messages, so strangers' will do worse. */
const LEAST_ACCURACY = 0.85;

test("the topic of the sixty messages is found", () => {
  expect(accuracy((text) => text)).toBeGreaterThanOrEqual(LEAST_ACCURACY);
});

test("the topic is found as well without marks", () => {
  expect(accuracy(unaccent)).toBeGreaterThanOrEqual(accuracy((text) => text) - 0.02);
});

test("there are sixty messages, over every topic, a third of them without marks", () => {
  expect(MESSAGES).toHaveLength(60);
  expect(new Set(MESSAGES.map(({ topic }) => topic))).toEqual(new Set(Object.keys(TOPICS)));
  expect(MESSAGES.filter(({ text }) => unaccent(text) === text).length).toBeGreaterThanOrEqual(20);
});

test("no message of the sixty is taught", () => {
  const examples = [...LIBRARY.intents.values()].flatMap((it) => it.examples);
  const questions = [...LIBRARY.faqs.values()].flatMap((it) => it.questions);
  const taught = new Set([...examples, ...questions].map(fold));
  expect(MESSAGES.filter(({ text }) => taught.has(fold(text)))).toEqual([]);
});
