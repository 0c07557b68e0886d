import { expect, test } from "@jest/globals";
import { rankTopics } from "../../bot/understand/classifier/rank-topics.ts";
import { createVectorise } from "../../bot/understand/features/vectorise.ts";
import { readMessageWords } from "../../bot/understand/normalise.ts";
import { rankCandidates } from "../../bot/understand/rank-candidates.ts";
import { shippedLibrary } from "./shipped-library.ts";

const { model } = await shippedLibrary();
const WORDS = readMessageWords("quên mật khẩu VNeID thì lấy lại kiểu gì");
const vector = createVectorise(model.classifier.vocabulary)(WORDS);

test("probabilities of topics sum to one, and of labels within a topic that was looked at", () => {
  const ranked = rankTopics(model.classifier, vector, null);
  expect(ranked.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1);
  for (const { shares } of ranked.filter((it) => it.shares.length > 0)) {
    expect(Array.from(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  }
});

test("labels of a topic that nobody would be offered are not looked at", () => {
  const ranked = rankTopics(model.classifier, vector, null);
  expect(ranked[0]?.topic).toBe("vneid");
  expect(ranked[0]?.shares).toHaveLength(ranked[0]?.labels.length ?? 0);
  const unlikely = ranked.filter(({ p }) => p < 0.005);
  expect(unlikely.length).toBeGreaterThan(0);
  for (const { shares } of unlikely) expect(shares).toHaveLength(0);
  const { candidates } = rankCandidates(model, "quen mat khau vneid thi sao", WORDS, null);
  const topics = new Set(candidates.map(({ topic }) => topic));
  for (const { topic } of unlikely) expect(topics.has(topic)).toBe(false);
});

test("the topic talked about tips the scales only where two are close", () => {
  const alone = rankTopics(model.classifier, vector, null);
  const talked = rankTopics(model.classifier, vector, "tai-khoan");
  const of = (ranked: typeof alone, wanted: string) =>
    ranked.find(({ topic }) => topic === wanted)?.p ?? 0;
  expect(of(talked, "tai-khoan")).toBeGreaterThan(of(alone, "tai-khoan"));
  expect(talked[0]?.topic).toBe("vneid");
});
