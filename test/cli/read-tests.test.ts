import { expect, test } from "@jest/globals";
import { readTests } from "../../bot/cli/test/read-tests.ts";
import { ALLOWANCE } from "../engine/allowance.ts";
import { libraryOf } from "../support/library-of.ts";

test.each([
  ["hội thoại:\n  - bot nói: chào\n", "thử: chào\n", "- dân: xin chào"],
  ["talk:\n  - bot_says: chào\n", "language: en\ntest: hi\n", "- citizen: xin chào"],
])("what is wrong with a talk is told in its own keywords: %j", (talk, header, shown) => {
  const file = { path: "test/conversations/a.yaml", content: header + talk, shipped: false };
  const { findings } = readTests([file], libraryOf(ALLOWANCE));
  expect(findings.map(({ remedy }) => remedy)).toEqual([expect.stringContaining(shown)]);
});
