import type { Report } from "../report.ts";
import { error } from "../report.ts";
import type { SourceText } from "../source-text.ts";
import { hideConflicts } from "./hide-conflicts.ts";
import type { ParseWork } from "./mask-mistakes.ts";
import { maskMistakes } from "./mask-mistakes.ts";
import { nestsTooDeep } from "./nests-too-deep.ts";
import { replaceOddSpaces } from "./replace-odd-spaces.ts";
import { convertTree } from "./tree/convert-tree.ts";
import { moveTree } from "./tree/move-tree.ts";
import { parseTree } from "./tree/parse-tree.ts";
import { readPlainTree } from "./tree/read-plain-tree.ts";
import type { YamlNode } from "./tree/yaml-tree.ts";
import { isLocal, yamlProblems } from "./yaml-problems.ts";

/** A file's YAML tree, as far as it could be read. */
export type ParsedYaml = {
  readonly root: YamlNode | null;
  /** Lines (from 0) about which YAML itself already complained. */
  readonly brokenLines: ReadonlySet<number>;
  /** First line after which the tree cannot be trusted; null when all of it can. */
  readonly trustedUpTo: number | null;
};

/** Parses YAML 1.2 (core). Mistakes are reported, one a line; null when there is no tree at all. */
export function parseYaml(source: SourceText, report: Report): ParsedYaml | null {
  const text = hideConflicts(replaceOddSpaces(source, report), report);
  if (nestsTooDeep(text)) {
    report({ from: 0, to: 1 }, TOO_DEEP);
    return null;
  }
  const plain = readPlainTree(text);
  if (plain !== null) return { root: plain, brokenLines: new Set(), trustedUpTo: null };
  const document = parseTree(text);
  if (document === null) {
    report({ from: 0, to: 1 }, UNREADABLE);
    return null;
  }
  return finishParse({
    source,
    readable: { ...source, text },
    document,
    toFile: (offset) => offset,
    patches: new Map(),
    brokenLines: new Set(),
    report,
  });
}

function finishParse(work: ParseWork): ParsedYaml {
  if (work.document.errors.length > 0) maskMistakes(work);
  const { source, document, toFile, brokenLines } = work;
  let trustedUpTo: number | null = null;
  for (const problem of yamlProblems(source, document, toFile, brokenLines)) {
    const { line, range, complaint, spoilsFrom = line } = problem;
    if (!isLocal(problem)) trustedUpTo = Math.min(trustedUpTo ?? spoilsFrom, spoilsFrom);
    work.report(range, complaint);
    brokenLines.add(line);
  }
  const root = document.contents === null ? null : convertTree(document.contents);
  const moved = root === null || work.patches.size === 0 ? root : moveTree(root, toFile);
  return { root: moved, brokenLines, trustedUpTo };
}

const TOO_DEEP = error(
  "nested-too-deep",
  "Trong tệp có quá nhiều tầng lồng vào nhau.",
  "Viết phẳng lại; luồng dài thì tách ra nhiều luồng.",
);
const UNREADABLE = error(
  "yaml-syntax",
  "Máy không đọc được tệp này.",
  "Xem lại dấu ngoặc và thụt dòng.",
);
