import { expect, test } from "@jest/globals";
import { train, trainModel } from "../../bot/understand/train-model.ts";
import { understand } from "../../bot/understand/understand.ts";
import { COMMAND_WORDS, SMALL_LIBRARY } from "./small-library.ts";

const NOTHING_ASKED = { options: [] };
const EMPTY = { intents: [], faqs: [], commands: COMMAND_WORDS, emergencyPhrases: [] };

test("the same data give the same model", () => {
  expect(train(SMALL_LIBRARY)).toEqual(train(SMALL_LIBRARY));
});

test("training leaves the data as they were", () => {
  const before = structuredClone(SMALL_LIBRARY);
  trainModel(SMALL_LIBRARY);
  expect(SMALL_LIBRARY).toEqual(before);
});

test("a library that teaches nothing still reads commands, and calls the rest unknown", () => {
  const model = trainModel(EMPTY);
  expect(understand(model, "menu", NOTHING_ASKED).decision).toBe("command");
  expect(understand(model, "cài vneid", NOTHING_ASKED)).toMatchObject({
    candidates: [],
    knownShare: 0,
    decision: "menu",
  });
});

test("a label without usable examples is never found and disturbs no other", () => {
  const silent = {
    id: "im_lang",
    topic: "vneid",
    examples: ["", "?!"],
    counterExamples: [],
  } as const;
  const intents = [silent, ...SMALL_LIBRARY.intents];
  const model = trainModel({ ...SMALL_LIBRARY, intents });
  const { candidates } = understand(model, "cài cái vneid", NOTHING_ASKED);
  expect(candidates[0]?.id).toBe("cai_vneid");
  expect(candidates.every(({ p }) => Number.isFinite(p))).toBe(true);
  expect(candidates.some(({ id }) => id === "im_lang")).toBe(false);
});

test("an example of two labels belongs to the first", () => {
  const twin = {
    id: "trung",
    topic: "gop-y",
    examples: ["cài vneid"],
    counterExamples: [],
  } as const;
  const model = trainModel({ ...SMALL_LIBRARY, intents: [...SMALL_LIBRARY.intents, twin] });
  expect(understand(model, "cài vneid", NOTHING_ASKED).candidates[0]?.id).toBe("cai_vneid");
});

test("a library of one topic, even of one example, is read", () => {
  const only = { id: "cai", topic: "vneid", examples: ["cài vneid"], counterExamples: [] } as const;
  const model = trainModel({ ...EMPTY, intents: [only] });
  expect(understand(model, "cài VNeID", NOTHING_ASKED).decision).toBe("answer");
  expect(understand(model, "thời tiết đẹp quá", NOTHING_ASKED).decision).toBe("menu");
});
