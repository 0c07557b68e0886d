import { expect, test } from "@jest/globals";
import { TOPICS } from "../../bot/flow/topic.ts";
import { normalise } from "../../bot/understand/normalise.ts";
import { shippedLibrary } from "./shipped-library.ts";

const library = await shippedLibrary();
const intents = [...library.intents.values()];
const faqs = [...library.faqs.values()];

test("every topic has an intent", () => {
  expect(new Set(intents.map(({ topic }) => topic))).toEqual(new Set(Object.keys(TOPICS)));
});

test("intents are named once, in snake case without marks", () => {
  const ids = intents.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test("no example is another one with other marks, other shorthand or in another intent", () => {
  const seen = new Set(faqs.flatMap(({ questions }) => questions.map(spelled)));
  const twins: string[] = [];
  for (const example of intents.flatMap((it) => it.examples)) {
    if (seen.has(spelled(example))) twins.push(example);
    seen.add(spelled(example));
  }
  expect(twins).toEqual([]);
});

test("main intents are taught eighty ways and more, all others forty", () => {
  const taught = new Map(intents.map(({ id, examples }) => [id, examples.length]));
  for (const [id, count] of taught) expect([id, count >= 40]).toEqual([id, true]);
  for (const id of MAIN) expect([id, (taught.get(id) ?? 0) >= 80]).toEqual([id, true]);
});

const MAIN = [
  "mo_tai_khoan",
  "cai_vneid",
  "nop_ho_so",
  "nghi_lua_dao",
  "gap_nguoi_that",
  "khieu_nai",
  "chao_hoi",
  "doi_song",
];

function spelled(example: string): string {
  return normalise(example).join(" ");
}
