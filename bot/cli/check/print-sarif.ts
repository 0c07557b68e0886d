import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding } from "../../library/finding.ts";
import { pageOf, RULES } from "../../library/rules/rules.ts";
import type { FindingPage } from "./read-page.ts";

/**
 * Findings as one SARIF 2.1.0 log, which editors and code hosts show beside the lines.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function printSarif(findings: readonly Finding[], dir: string, pageFor: PageFor): string {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  const run = {
    tool: {
      driver: { name: "dan-loi", rules: codes.map((code) => sarifRule(code, pageFor(code))) },
    },
    // As YAML's positions count, and JavaScript's strings: an emoji is two, an accented letter one.
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { LIBRARY: { uri: `${pathToFileURL(resolve(dir)).href}/` } },
    results: findings.map((finding) => sarifResult(finding, codes.indexOf(finding.code))),
  };
  return JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2);
}

type PageFor = (code: Finding["code"]) => FindingPage;

/** Code hosts show a rule's descriptions in their lists, and its help beside the line. */
function sarifRule(code: Finding["code"], page: FindingPage) {
  const defaultConfiguration = { level: LEVELS[RULES[code].severity] };
  const text = pageOf(code);
  if (page === null) {
    return { id: code, shortDescription: { text: code }, defaultConfiguration, help: { text } };
  }
  return {
    id: code,
    shortDescription: { text: page.title },
    fullDescription: { text: page.meaning },
    defaultConfiguration,
    help: { text, markdown: page.markdown },
  };
}

function sarifResult(finding: Finding, ruleIndex: number) {
  const { code, severity, message, remedy, mend } = finding;
  const artifactLocation = { uri: uriOf(finding.file), uriBaseId: "LIBRARY" };
  const region = regionOf(finding);
  const fixes =
    mend === undefined
      ? {}
      : { fixes: [{ description: { text: remedy }, artifactChanges: [change()] }] };
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${message} ${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...region, snippet: { text: finding.excerpt } },
        },
      },
    ],
    ...fixes,
  };

  function change() {
    const insertedContent = { text: mend?.text ?? "" };
    const deletedRegion = regionOf(mend ?? finding);
    return { artifactLocation, replacements: [{ deletedRegion, insertedContent }] };
  }
}

/** A "#" or "?" in a file's name would begin another part of the address. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

function regionOf({ line, column, length }: Pick<Finding, "line" | "column" | "length">) {
  return { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS = { error: "error", warning: "warning", hint: "note" } as const;
