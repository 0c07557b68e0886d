import { expect, test } from "@jest/globals";
import { createPairTable, NO_PAIR } from "../../bot/understand/features/pair-table.ts";
import type { EachPair } from "../../bot/understand/features/word-pairs.ts";
import {
  BORDER,
  eachApart,
  eachEnding,
  eachNeighbours,
  eachOpening,
  UNKNOWN,
} from "../../bot/understand/features/word-pairs.ts";

function visited(each: EachPair, ...words: readonly number[]): readonly (readonly number[])[] {
  const pairs: (readonly number[])[] = [];
  each(words, (first, second) => pairs.push([first, second]));
  return pairs;
}

test("neighbours, and words with one between", () => {
  expect(visited(eachNeighbours, 7, 8, 9)).toEqual([
    [7, 8],
    [8, 9],
  ]);
  expect(visited(eachApart, 7, 8, 9, 6)).toEqual([
    [7, 9],
    [8, 6],
  ]);
  expect(visited(eachApart, 7, 8)).toEqual([]);
});

test("how a message begins and ends", () => {
  expect(visited(eachOpening, 7, 8, 9)).toEqual([
    [BORDER, 7],
    [7, 8],
  ]);
  expect(visited(eachEnding, 7, 8, 9)).toEqual([
    [9, BORDER],
    [8, 9],
  ]);
  expect(visited(eachOpening, 7)).toEqual([[BORDER, 7]]);
  expect(visited(eachEnding, 7)).toEqual([[7, BORDER]]);
  expect(visited(eachOpening)).toEqual([]);
});

test("an unknown word is in no pair", () => {
  expect(visited(eachNeighbours, 7, UNKNOWN, 9)).toEqual([]);
  expect(visited(eachApart, 7, UNKNOWN, 9)).toEqual([[7, 9]]);
  expect(visited(eachOpening, UNKNOWN, 8)).toEqual([]);
  expect(visited(eachEnding, 7, UNKNOWN)).toEqual([]);
});

const PAIRS = Array.from({ length: 5_000 }, (_, at) => [at % 71, Math.floor(at / 71)] as const);

test("pairs are numbered as they come", () => {
  const table = createPairTable();
  for (const [at, [first, second]] of PAIRS.entries()) {
    expect(table.numberOf(first, second)).toBe(NO_PAIR);
    expect(table.numberAnyway(first, second)).toBe(at);
  }
  for (const [at, [first, second]] of PAIRS.entries()) {
    expect(table.numberOf(first, second)).toBe(at);
    expect(table.numberAnyway(first, second)).toBe(at);
  }
  expect(table.numberOf(BORDER, 3)).toBe(NO_PAIR);
});

test("pairs that have their numbers keep them, and others come behind", () => {
  const known = Int32Array.from(PAIRS.slice(0, 700).flat());
  const table = createPairTable(known);
  for (const [at, [first, second]] of PAIRS.entries()) {
    expect(table.numberOf(first, second)).toBe(at < 700 ? at : NO_PAIR);
    expect(table.numberAnyway(first, second)).toBe(at);
  }
  expect([...known]).toEqual(PAIRS.slice(0, 700).flat());
});
