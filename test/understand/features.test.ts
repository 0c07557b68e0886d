import { expect, test } from "@jest/globals";
import { buildVocabulary } from "../../bot/understand/features/build-vocabulary.ts";
import { createVectorise } from "../../bot/understand/features/vectorise.ts";
import { featureCount } from "../../bot/understand/features/vocabulary.ts";
import type { MessageWords } from "../../bot/understand/normalise.ts";
import { readMessageWords } from "../../bot/understand/normalise.ts";

const EXAMPLES = ["tra phí ở đâu", "nộp hồ sơ ở đâu", "đổi thẻ ngân hàng"].map(readMessageWords);

/** Enough that what a single one has is passed over; each is another number of words. */
function manyExamples(): readonly MessageWords[] {
  return Array.from({ length: 700 }, (_, at) => readMessageWords(`thẻ ${"ngân hàng ".repeat(at)}`));
}

test("what a single example has is passed over, but not where examples are few", () => {
  const odd = readMessageWords("xin giấy");
  expect(buildVocabulary([...EXAMPLES, odd]).words).toContain("giay");
  const many = buildVocabulary([...manyExamples(), odd]);
  expect(many.words).not.toContain("giay");
  expect(many.words).toEqual(["the", "ngan", "hang"]);
  // "thẻ ngân", "ngân hàng", "hàng ngân": each by the places of its words.
  expect([...many.pairs]).toEqual([0, 1, 1, 2, 2, 1]);
  expect(many.idf).toHaveLength(featureCount(many) - 1);
});

test("nothing of one message is left in the next", () => {
  const vectorise = createVectorise(buildVocabulary(EXAMPLES));
  const [first, second] = EXAMPLES;
  if (first === undefined || second === undefined) throw new Error("no examples");
  const alone = vectorise(first);
  vectorise(second);
  expect(vectorise(first)).toEqual(alone);
  expect(createVectorise(buildVocabulary(EXAMPLES))(first)).toEqual(alone);
});

test("a message is of length one, and has the feature of every message besides", () => {
  const vocabulary = buildVocabulary(EXAMPLES);
  const { features, weights, knownShare } = createVectorise(vocabulary)(
    readMessageWords("nộp hồ sơ, nộp phí ở đâu"),
  );
  expect(features.at(-1)).toBe(featureCount(vocabulary) - 1);
  expect(new Set(features).size).toBe(features.length);
  const squares = weights.slice(0, -1).reduce((sum, weight) => sum + weight ** 2, 0);
  expect(squares).toBeCloseTo(1);
  expect(knownShare).toBeGreaterThan(0.5);
  expect(knownShare).toBeLessThan(1);
});

test("words without marks are found among those that were taught with marks", () => {
  const vectorise = createVectorise(buildVocabulary(EXAMPLES));
  const bare = vectorise(readMessageWords("doi the ngan hang"));
  expect(bare.knownShare).toBe(1);
  // The words, their pairs and their copies in the marked view.
  expect(bare.features.length).toBeGreaterThan(14);
});
