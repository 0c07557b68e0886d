import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { addNoise } from "../../bot/cli/evaluate/add-noise.ts";
import { findShortfalls, readFloors } from "../../bot/cli/evaluate/floors.ts";
import { makeReport } from "../../bot/cli/evaluate/make-report.ts";
import { measure } from "../../bot/cli/evaluate/measure.ts";
import { messageSets } from "../../bot/cli/evaluate/message-sets.ts";
import { printReport } from "../../bot/cli/evaluate/print-report.ts";
import { readMessages } from "../../bot/cli/evaluate/read-messages.ts";
import { readMessage } from "../../bot/cli/read-message.ts";
import { TOPICS } from "../../bot/flow/topic.ts";
import { normalise } from "../../bot/understand/normalise.ts";
import { shippedLibrary } from "./shipped-library.ts";

const LIBRARY = await shippedLibrary();
const MESSAGES = await readMessages(place("evaluation.yaml"));
const FLOORS = await readFloors(place("floors.yaml"));
const REPORT = makeReport(MESSAGES, (text) => readMessage(LIBRARY, text));
/** Those of strangers who had not read the examples. */
const STRANGERS = messageSets(fileURLToPath(new URL(".", import.meta.url)), {}).slice(1);

function place(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

test("understanding reaches its floors", () => {
  expect(findShortfalls(REPORT, FLOORS)).toEqual([]);
});

test.each(STRANGERS)("understanding reaches the floors of $file", async ({ file, floors }) => {
  const report = makeReport(await readMessages(file), (text) => readMessage(LIBRARY, text));
  expect(findShortfalls(report, await readFloors(floors))).toEqual([]);
});

test("without a file all sets are measured, each by its own floors", () => {
  const names = STRANGERS.map(({ file, floors }) => [basename(file), basename(floors)]);
  expect(names).toEqual(
    [
      "strangers-fifth",
      "strangers-fourth",
      "strangers",
      "strangers-eighth",
      "strangers-second",
      "strangers-seventh",
      "strangers-sixth",
      "strangers-third",
    ]
      .map((name) => [`${name}-held.yaml`, `${name}-floors.yaml`])
      .sort(),
  );
  expect(messageSets("here", { file: "mine.yaml" })).toEqual([
    { file: "mine.yaml", floors: join("here", "floors.yaml") },
  ]);
});

test("a floor that is not reached is named with its figure", () => {
  const most = { ...FLOORS.most, wrong_shown: 0 };
  const least = { ...FLOORS.least, clean: { top1: 1, top2: 0 } };
  const short = findShortfalls(REPORT, { most, least });
  expect(short).toHaveLength(2);
  expect(short[0]).toContain("clean top1");
  expect(short[1]).toContain("wrong_shown");
});

test("the numbers of help are a wrong answer to who is in no danger, and a right one to who was swindled", () => {
  const reading = { ...readMessage(LIBRARY, "cháy nhà"), topics: [] };
  expect(reading.emergency).toBe(true);
  const read = (topic: "vneid" | "ngoai-pham-vi" | "lua-dao") => {
    return measure([{ message: { text: "", topic, accept: [] }, reading }]);
  };
  expect(read("vneid")).toMatchObject({ wrong_shown: 1 });
  expect(read("ngoai-pham-vi")).toMatchObject({ wrong_shown: 1, out_of_scope_answered: 1 });
  expect(read("lua-dao")).toMatchObject({ wrong_shown: 0, scam_recall: 1 });
});

test("both figures of every topic are told for every variant, within 100 columns", () => {
  const messages = [{ text: "vneid à", topic: "vneid", accept: [] } as const];
  const reading = readMessage(LIBRARY, "");
  const report = makeReport(messages, (text) => ({
    ...reading,
    topics: text.endsWith("à")
      ? [{ topic: "vneid", p: 0.9 }]
      : [
          { topic: "dich-vu-cong", p: 0.6 },
          { topic: "vneid", p: 0.3 },
        ],
  }));
  const topic = report.topics.find((it) => it.topic === "vneid");
  expect(topic?.variants.clean).toEqual({ top1: 1, top2: 1 });
  expect(topic?.variants.stripped).toEqual({ top1: 0, top2: 1 });
  const lines = printReport(report, {});
  const head = lines.findIndex((line) => line.startsWith("topic"));
  expect(lines[head]?.split(/ +/)).toEqual(["topic", "messages", "clean", "stripped", "noisy"]);
  const told = lines.find((line) => line.startsWith("  vneid "));
  expect(told).toMatch(/vneid +1 +100\.0 % +100\.0 % +0\.0 % +100\.0 % +\d+\.\d % +100\.0 %$/);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
});

test("there are at least four hundred messages over every topic, a fifth of them scams, a fifth outside", () => {
  expect(MESSAGES.length).toBeGreaterThanOrEqual(400);
  const count = (topic: string) => MESSAGES.filter((it) => it.topic === topic).length;
  for (const topic of Object.keys(TOPICS)) expect(count(topic)).toBeGreaterThanOrEqual(20);
  expect(count("lua-dao")).toBeGreaterThanOrEqual(80);
  expect(count("ngoai-pham-vi")).toBeGreaterThanOrEqual(80);
});

test("no message of the evaluation is taught, in whatever spelling", async () => {
  const spelled = (text: string) => normalise(text).join(" ");
  const examples = [...LIBRARY.intents.values()].flatMap((it) => it.examples);
  const questions = [...LIBRARY.faqs.values()].flatMap((it) => it.questions);
  const taught = new Set([...examples, ...questions].map(spelled));
  expect(MESSAGES.filter(({ text }) => taught.has(spelled(text)))).toEqual([]);
  // Strangers happen upon "hi" and "giá xăng" too; a whole sentence would have been copied.
  const tune = STRANGERS.map(({ file }) => file.replace("-held", "-tune")).filter(existsSync);
  const strangers = await Promise.all(
    [...STRANGERS.map(({ file }) => file), ...tune].map((file) => readMessages(file)),
  );
  const copied = strangers
    .flat()
    .map(({ text }) => spelled(text))
    .filter((it) => taught.has(it));
  expect(copied.filter((it) => it.split(" ").length > CHANCE_WORDS)).toEqual([]);
});

const CHANCE_WORDS = 5;

test("noise is the same for the same seed, and other for another", () => {
  const text = "Bác muốn cài ứng dụng định danh trên điện thoại mới của bác";
  expect(addNoise(text, 1)).toBe(addNoise(text, 1));
  expect(addNoise(text, 1)).not.toBe(addNoise(text, 2));
});
