import { expect, test } from "@jest/globals";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import { loadOrTrain } from "../support/load-or-train.ts";
import {
  codesOf,
  compileSample,
  digest,
  FOUNDATION,
  placesOf,
  sourceFiles,
} from "./compile-sample.ts";
import { findInSample } from "./rules/find-in-sample.ts";

const FAQ = "content/faq/vneid.yaml";
test("an intent that two files name is an error in the second", () => {
  const file = "chủ đề: chao-hoi\ný định:\n  a: {ví dụ: [x]}\n";
  const { findings } = compileSample({ "intents/a.yaml": file, "intents/b.yaml": file });
  expect(placesOf(findings)).toEqual(["intents/b.yaml:3:3 duplicate-intent"]);
});

test("an intent that starts nothing is a warning, unless its topic has an answer of its own", () => {
  const file = (topic: string): string => `chủ đề: ${topic}\ný định:\n  a: {ví dụ: [x]}\n`;
  expect(placesOf(compileSample({ "intents/a.yaml": file("vneid") }).findings)).toEqual([
    "intents/a.yaml:3:3 idle-intent",
  ]);
  for (const topic of ["chao-hoi", "can-bo", "lua-dao", "gop-y", "ngoai-pham-vi"]) {
    expect(compileSample({ "intents/a.yaml": file(topic) }).findings).toEqual([]);
  }
});

test("an answer without a source or a review date gets hints", () => {
  const bare = "chủ đề: vneid\nhỏi đáp:\n  - {mã: a, hỏi: [x], đáp: Y}\n";
  const { library, findings } = compileSample({ [FAQ]: bare });
  expect(codesOf(findings)).toEqual(["missing-owner", "missing-sources", "missing-review-by"]);
  expect(findings.every(({ severity }) => severity === "hint")).toBe(true);
  expect(library?.faqs.get("a")).toMatchObject({
    topic: "vneid",
    questions: ["x"],
    reviewBy: null,
  });
});

test("content compiles into minutes, order and numbers", () => {
  const { library, findings } = compileSample({
    "content/calendar.yaml":
      'giờ làm việc: {thứ 2: ["13:30-17:00", "07:30-11:30"], chủ nhật: ["00:00-24:00"]}\nngày nghỉ: [{ngày: 2027-02-05, tên: Nghỉ Tết}]\nlàm bù: [{ngày: 2027-02-20, giờ: ["07:30-11:30"]}]\n',
    "content/directory.yaml":
      "z: {tên: Z, giờ: 24/7, bản đồ: {lat: 21, lng: 105.8}}\na: {tên: A, giờ: {thứ 7: ['08:00-11:30']}}\n",
    "content/limits.yaml": "depth: 4\n",
    "content/teams.yaml": "a: {tên: Tổ A, chủ đề: [vneid], xã phường: [z]}\n",
  });
  expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
  expect(library?.calendar.hours).toEqual({
    1: [
      { from: 450, to: 690 },
      { from: 810, to: 1020 },
    ],
    7: [{ from: 0, to: 1440 }],
  });
  expect(library?.calendar.holidays.get("2027-02-05")).toBe("Nghỉ Tết");
  expect(library?.calendar.makeUpDays.get("2027-02-20")).toEqual([{ from: 450, to: 690 }]);
  expect([...(library?.directory.keys() ?? [])]).toEqual(["z", "a"]);
  expect(library?.directory.get("z")).toMatchObject({ hours: "24/7", fields: { hours: "24/7" } });
  expect(library?.directory.get("a")?.hours).toEqual({ 6: [{ from: 480, to: 690 }] });
  expect(library?.limits).toEqual({
    stepsPerTurn: 30,
    messagesPerTurn: 5,
    depth: 4,
    turnsPerDay: 200,
  });
  expect(library?.teams.get("a")).toMatchObject({
    name: "Tổ A",
    topics: ["vneid"],
    communes: ["z"],
  });
});

test("the order of the directory is content: the first entry is the default unit", () => {
  const one = compileSample({ "content/directory.yaml": "a: {tên: A}\nb: {tên: B}\n" });
  const two = compileSample({ "content/directory.yaml": "b: {tên: B}\na: {tên: A}\n" });
  expect(one.library?.hash).not.toBe(two.library?.hash);
});

test("a file in the wrong place is a warning, one that is required and missing an error", () => {
  const { "content/commands.yaml": _, ...rest } = FOUNDATION;
  const files = sourceFiles({
    ...rest,
    "flows/a.yml": "",
    "flows/con/b.yaml": "",
    "flows/README.md": null,
  });
  const { library, findings } = compileLibrary(files, { digest, today: null, train: loadOrTrain });
  expect(placesOf(findings)).toEqual([
    "content/commands.yaml:1:1 missing-file",
    "flows/a.yml:1:1 unknown-file",
    "flows/con/b.yaml:1:1 unknown-file",
  ]);
  expect(library).toBeNull();
});

test("keys that are the same in either language do not make a file English", () => {
  const files = { "content/limits.yaml": "turns_per_day: 6\nmessages_per_turn: 2\n" };
  expect(findInSample(files).filter(({ severity }) => severity === "error")).toEqual([]);
});
