import { expect, test } from "@jest/globals";
import type { TopicId } from "../../bot/flow/topic.ts";
import { decide } from "../../bot/understand/decide.ts";
import type { Candidate } from "../../bot/understand/reading.ts";

function candidates(...ranked: readonly (readonly [TopicId, number])[]): readonly Candidate[] {
  return ranked.map(([topic, p], at) => ({ id: `it-${at}`, kind: "intent", topic, p }));
}

function decided(...ranked: readonly (readonly [TopicId, number])[]) {
  return decide({ emergency: false, command: null, candidates: candidates(...ranked) });
}

test("an emergency goes before a command, a command before what was understood", () => {
  const sure = candidates(["vneid", 1]);
  expect(decide({ emergency: true, command: "menu", candidates: sure })).toBe("officer");
  expect(decide({ emergency: false, command: "menu", candidates: sure })).toBe("command");
});

test.each([
  ["vneid", "answer"],
  ["tai-khoan", "answer"],
  ["dich-vu-cong", "answer"],
  ["gop-y", "answer"],
  ["can-bo", "officer"],
  ["lua-dao", "scam"],
  ["chao-hoi", "command"],
  ["ngoai-pham-vi", "menu"],
] as const)("a sure %s leads to %s", (topic, decision) => {
  expect(decided([topic, 0.8])).toBe(decision);
});

test("just below sure, two likely meanings are asked about", () => {
  expect(decided(["vneid", 0.79], ["tai-khoan", 0.1])).toBe("clarify");
  expect(decided(["lua-dao", 0.3], ["vneid", 0.25])).toBe("clarify");
  expect(decided(["lua-dao", 0.3], ["vneid", 0.24])).toBe("menu");
});

test("a greeting or a refusal is no choice to offer", () => {
  expect(decided(["vneid", 0.4], ["chao-hoi", 0.3])).toBe("menu");
  expect(decided(["vneid", 0.4], ["ngoai-pham-vi", 0.3], ["dich-vu-cong", 0.2])).toBe("clarify");
  expect(decided(["chao-hoi", 0.5], ["vneid", 0.3])).toBe("menu");
  expect(decided(["ngoai-pham-vi", 0.5], ["vneid", 0.3])).toBe("menu");
});

test("nothing understood leads to the menu", () => {
  expect(decided()).toBe("menu");
  expect(decided(["vneid", 0.1])).toBe("menu");
});
