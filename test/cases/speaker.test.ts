import { expect, test } from "@jest/globals";
import { maySpeak } from "../../bot/cases/speaker.ts";

const officer = { kind: "officer", id: "lan", fence: 3 } as const;

test("what the bot wrote before an officer took the word is withheld", () => {
  expect(maySpeak("bot", 2, officer)).toBe(false);
});

test("what the bot wrote before a person answered outside is withheld, what it marks is not", () => {
  const outside = { kind: "outside", fence: 3 } as const;
  expect(maySpeak("bot", 2, outside)).toBe(false);
  expect(maySpeak("automatic", 3, outside)).toBe(true);
});

test("what the bot marks as automatic, and what officers write, may go out", () => {
  expect(maySpeak("automatic", 3, officer)).toBe(true);
  expect(maySpeak("officer", 3, officer)).toBe(true);
  expect(maySpeak("officer", 3, { kind: "bot", fence: 4 })).toBe(true);
});

test("the bot may speak while it or nobody else has the word", () => {
  expect(maySpeak("bot", 0, { kind: "bot", fence: 2 })).toBe(true);
  expect(maySpeak("bot", 0, { kind: "waiting", fence: 0 })).toBe(true);
});
