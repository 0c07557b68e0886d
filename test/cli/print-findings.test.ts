import { expect, test } from "@jest/globals";
import { printFindings, printFindingsAsJson } from "../../bot/cli/print-findings.ts";
import type { Finding } from "../../bot/library/finding.ts";

const FINDING: Finding = {
  code: "unknown-step",
  severity: "error",
  file: "flows/cap-lai-cccd.yaml",
  line: 14,
  column: 11,
  length: 9,
  message: 'Bước "hoi-noi-o" không có trong luồng này.',
  remedy: 'Có phải ý bạn là "hoi-noi-cu-tru"?',
  excerpt: "    đến:  hoi-noi-o",
};

test("a finding shows its place, its line with what is meant underlined, and the remedy", () => {
  expect(printFindings([FINDING])).toBe(
    [
      'flows/cap-lai-cccd.yaml:14:11  unknown-step  Bước "hoi-noi-o" không có trong luồng này.',
      "  14 |     đến:  hoi-noi-o",
      '     |           ^^^^^^^^^    Có phải ý bạn là "hoi-noi-cu-tru"?',
      "",
    ].join("\n"),
  );
});

test("a finding about a whole file has no line to show", () => {
  const printed = printFindings([{ ...FINDING, line: 1, column: 1, excerpt: "" }]);
  expect(printed.split("\n")).toHaveLength(3);
  expect(printed).toContain('\n  Có phải ý bạn là "hoi-noi-cu-tru"?\n');
});

test("a tab before the place stays a tab, so that the caret stands under it", () => {
  const printed = printFindings([{ ...FINDING, excerpt: "\tab", column: 2, length: 2 }]);
  expect(printed).toContain("  14 | \tab\n     | \t^^ ");
});

test("of a long line only the part about the place is shown", () => {
  const excerpt = `${"a".repeat(300)}XYZ${"b".repeat(90)}`;
  const [, line = "", caret = ""] = printFindings([
    { ...FINDING, excerpt, column: 301, length: 3 },
  ]).split("\n");
  expect(line.length).toBeLessThan(140);
  expect(line.slice(caret.indexOf("^"), caret.lastIndexOf("^") + 1)).toBe("XYZ");
});

test("for programs every finding is one line of JSON", () => {
  const lines = printFindingsAsJson([FINDING, FINDING]).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([FINDING, FINDING]);
});
