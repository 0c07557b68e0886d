import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { readMessages } from "../../bot/cli/evaluate/read-messages.ts";
import { judge } from "../../bot/scam/judge.ts";
import type { Pasted } from "../../bot/scam/judgement.ts";
import { unaccent } from "../../bot/text/fold.ts";
import { rules } from "./shipped-rules.ts";

const read = (name: string): unknown =>
  parse(readFileSync(`${import.meta.dirname}/evaluation/${name}.yaml`, "utf8"));
const lines = (name: string) => z.array(z.string()).parse(read(name));
const half = { recall: z.number(), held_out_recall: z.number(), accused: z.number() };
const floors = z
  .object({
    messages: z.object({ ...half, lost_without_marks: z.number() }),
    links: z.object(half),
  })
  .parse(read("floors"));

const strangersFloors = z.object({
  messages: z.object({
    held_out_recall: z.number(),
    held_out_accused: z.number(),
    held_out_accused_bare: z.number(),
    lost_without_marks: z.number(),
  }),
  links: z.object({ held_out_recall: z.number(), held_out_accused: z.number() }),
});
/** Folders of what people wrote who had seen neither rules nor examples, each with its own floors. */
const STRANGERS = ["strangers", "strangers-second", "strangers-third"];

const asText = (text: string): Pasted => ({ text });
const asUrl = (url: string): Pasted => ({ url });
const heldOut = (all: readonly string[]) => all.filter((_, index) => index % 2 === 1);

/** Share of the lines that are called a scam. */
function accused(all: readonly string[], paste: (line: string) => Pasted): number {
  return all.filter((line) => judge(rules, paste(line)).verdict === "scam").length / all.length;
}

test("the files are large enough to mean something, half of them genuine", () => {
  for (const kind of ["messages", "links"]) {
    const scam = lines(`${kind}-scam`).length;
    const genuine = lines(`${kind}-genuine`).length;
    expect(scam + genuine).toBeGreaterThanOrEqual(300);
    expect(Math.abs(scam - genuine)).toBeLessThan(20);
  }
});

test("scam messages are told, genuine ones are not accused", () => {
  const scam = lines("messages-scam");
  expect(accused(scam, asText)).toBeGreaterThanOrEqual(floors.messages.recall);
  expect(accused(heldOut(scam), asText)).toBeGreaterThanOrEqual(floors.messages.held_out_recall);
  expect(accused(lines("messages-genuine"), asText)).toBeLessThanOrEqual(floors.messages.accused);
});

test("without diacritics hardly anything is lost", () => {
  const scam = lines("messages-scam");
  const lost = accused(scam, asText) - accused(scam.map(unaccent), asText);
  expect(lost).toBeLessThanOrEqual(floors.messages.lost_without_marks);
  const genuine = lines("messages-genuine").map(unaccent);
  expect(accused(genuine, asText)).toBeLessThanOrEqual(floors.messages.accused);
});

test("look-alike links are told, genuine ones are not accused", () => {
  const scam = lines("links-scam");
  expect(accused(scam, asUrl)).toBeGreaterThanOrEqual(floors.links.recall);
  expect(accused(heldOut(scam), asUrl)).toBeGreaterThanOrEqual(floors.links.held_out_recall);
  expect(accused(lines("links-genuine"), asUrl)).toBeLessThanOrEqual(floors.links.accused);
});

test.each(STRANGERS)("what %s wrote holds too, in the half that nobody reads", (folder) => {
  const { messages, links } = strangersFloors.parse(read(`${folder}/floors`));
  const scam = heldOut(lines(`${folder}/messages-scam`));
  const genuine = heldOut(lines(`${folder}/messages-genuine`));
  expect(accused(scam, asText)).toBeGreaterThanOrEqual(messages.held_out_recall);
  expect(accused(genuine, asText)).toBeLessThanOrEqual(messages.held_out_accused);
  const lost = accused(scam, asText) - accused(scam.map(unaccent), asText);
  expect(lost).toBeLessThanOrEqual(messages.lost_without_marks);
  expect(accused(genuine.map(unaccent), asText)).toBeLessThanOrEqual(
    messages.held_out_accused_bare,
  );
  const lookalikes = heldOut(lines(`${folder}/links-scam`));
  expect(accused(lookalikes, asUrl)).toBeGreaterThanOrEqual(links.held_out_recall);
  expect(accused(heldOut(lines(`${folder}/links-genuine`)), asUrl)).toBeLessThanOrEqual(
    links.held_out_accused,
  );
});

test("no message that is measured is taught", () => {
  const { scam, genuine } = rules.content.examples;
  const taught = new Set([...scam, ...genuine].map(unaccent));
  const measured = [
    ...lines("messages-scam"),
    ...lines("messages-genuine"),
    ...STRANGERS.flatMap((folder) => [
      ...heldOut(lines(`${folder}/messages-scam`)),
      ...heldOut(lines(`${folder}/messages-genuine`)),
    ]),
  ];
  expect(measured.filter((it) => taught.has(unaccent(it)))).toEqual([]);
});

// Measured 2.2 %; 3.8 % before ordinary talk was learnt from. One message is 0.2 points.
test("the price of coconuts and other ordinary talk is seldom accused", async () => {
  const file = join(import.meta.dirname, "../understand/strangers-sixth-held.yaml");
  const said = await readMessages(file);
  const ordinary = said.filter(({ topic, accept }) => ![topic, ...accept].includes("lua-dao"));
  expect(ordinary.length).toBeGreaterThan(400);
  const texts = ordinary.map(({ text }) => text);
  expect(accused(texts, asText)).toBeLessThanOrEqual(0.03);
});
