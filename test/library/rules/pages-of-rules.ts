import { readRules } from "./read-rules.ts";
import { rulePage, rulesPage } from "./rule-page.ts";
import { sourcesOfRules } from "./source-of-rule.ts";

/** Every page of docs/findings: file name → text. */
export function pagesOfRules(): ReadonlyMap<string, string> {
  const rules = readRules();
  return new Map([
    ["README.md", rulesPage(rules, sourcesOfRules())],
    ...rules.map((rule): [string, string] => [`${rule.code}.md`, rulePage(rule)]),
  ]);
}
