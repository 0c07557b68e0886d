import { expect, test } from "@jest/globals";
import type { TopicId } from "../../bot/flow/topic.ts";
import { decide } from "../../bot/understand/decide.ts";
import type { Candidate } from "../../bot/understand/reading.ts";

function candidates(...ranked: readonly (readonly [TopicId, number])[]): readonly Candidate[] {
  return ranked.map(([topic, p], at) => ({ id: `it-${at}`, kind: "intent", topic, p }));
}

function decided(...ranked: readonly (readonly [TopicId, number])[]) {
  return decide({ ...CALM, candidates: candidates(...ranked), topics: topics(...ranked) });
}

function topics(...ranked: readonly (readonly [TopicId, number])[]) {
  return ranked.map(([topic, p]) => ({ topic, p }));
}

const CALM = { emergency: false, command: null, scam: false, isShort: false } as const;

test("emergency, command, signs of a scam go before what was understood, in this order", () => {
  const sure = { candidates: candidates(["vneid", 1]), topics: topics(["vneid", 1]) };
  const all = { ...CALM, ...sure, emergency: true, command: "menu", scam: true };
  expect(decide(all)).toBe("officer");
  expect(decide({ ...all, emergency: false })).toBe("command");
  expect(decide({ ...all, emergency: false, command: null })).toBe("scam");
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
  expect(decided(["can-bo", 0.2], ["vneid", 0.1])).toBe("clarify");
  expect(decided(["can-bo", 0.2], ["vneid", 0.09])).toBe("menu");
});

test("one sure topic with several likely labels is asked about", () => {
  const grounds = { ...CALM, topics: topics(["tai-khoan", 0.95]) };
  expect(
    decide({ ...grounds, candidates: candidates(["tai-khoan", 0.5], ["tai-khoan", 0.4]) }),
  ).toBe("clarify");
});

test("a scam is warned of long before it is sure", () => {
  expect(decided(["tai-khoan", 0.6], ["lua-dao", 0.25])).toBe("scam");
  expect(decided(["tai-khoan", 0.6], ["lua-dao", 0.24])).toBe("clarify");
});

test("a few words, which may be about anything, are a scam only where that is likelier than not", () => {
  const few = (p: number) => {
    const ranked = [["tai-khoan", 0.4] as const, ["lua-dao", p] as const];
    const grounds = { candidates: candidates(...ranked), topics: topics(...ranked) };
    return decide({ ...CALM, ...grounds, isShort: true });
  };
  expect(few(0.5)).toBe("scam");
  expect(few(0.49)).toBe("clarify");
});

test("talk outside the subject is refused where it is likely, a greeting answered where it is", () => {
  expect(decided(["ngoai-pham-vi", 0.65], ["vneid", 0.3])).toBe("menu");
  expect(decided(["ngoai-pham-vi", 0.64], ["vneid", 0.3])).toBe("clarify");
  expect(decided(["chao-hoi", 0.6], ["vneid", 0.4])).toBe("command");
  expect(decided(["chao-hoi", 0.5], ["vneid", 0.2])).toBe("menu");
});

test("a greeting or a refusal is no choice to offer", () => {
  expect(decided(["vneid", 0.2], ["chao-hoi", 0.2])).toBe("menu");
  expect(decided(["vneid", 0.2], ["ngoai-pham-vi", 0.2], ["dich-vu-cong", 0.1])).toBe("clarify");
});

test("nothing understood leads to the menu", () => {
  expect(decided()).toBe("menu");
  expect(decided(["vneid", 0.1])).toBe("menu");
});
