import { expect, test } from "@jest/globals";
import { marginsOf, NO_ROW } from "../../bot/understand/classifier/classifier.ts";
import type { TaughtRow } from "../../bot/understand/classifier/train-tables.ts";
import { trainTable, trainTables } from "../../bot/understand/classifier/train-tables.ts";

function row(group: number, features: readonly number[]): TaughtRow {
  const weights = Float32Array.from(features, () => 1 / Math.sqrt(features.length));
  return {
    vector: { features: Uint32Array.from(features), weights },
    group,
    example: group,
    hasSlips: false,
  };
}

const TASK = {
  topics: ["vneid", "gop-y"],
  labelsOf: [[0, 1], [2]],
  passes: { topics: 5, labels: 5 },
} as const;

test("the labels of a topic have weights only for features that its examples have", () => {
  const rows = [row(0, [4, 9]), row(1, [7, 9]), row(2, [2, 9])];
  const { byTopic, byLabel } = trainTables(rows, { ...TASK, features: 10 });
  expect(byTopic.rowOf).toBeNull();
  expect(byTopic.weights).toHaveLength(10 * 2);
  const [vneid] = byLabel;
  expect([...(vneid?.rowOf ?? [])].filter((it) => it !== NO_ROW)).toHaveLength(3);
  expect(vneid?.weights).toHaveLength(3 * 2);
});

test("a table that leaves features out says what one with all of them says", () => {
  const rows = [row(0, [4, 9]), row(1, [7, 9])];
  const [narrow] = trainTables(rows, { ...TASK, features: 10 }).byLabel;
  const wide = trainTable(rows, { features: 10, classes: 2, passes: 5 });
  const { vector } = row(0, [2, 4, 9]);
  if (narrow === undefined) throw new Error("no table");
  expect(marginsOf(narrow, vector)).toEqual(marginsOf(wide, vector));
});

test("a topic of more features than rows can be numbered has a row for every feature", () => {
  const features = NO_ROW + 10;
  const all = Array.from({ length: features }, (_, at) => at);
  const rows = [row(0, all.slice(0, 40_000)), row(1, all.slice(40_000))];
  const [vneid] = trainTables(rows, { ...TASK, features }).byLabel;
  expect(vneid?.rowOf).toBeNull();
  expect(vneid?.weights).toHaveLength(features * 2);
});
