import type { Finding } from "../finding.ts";
import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import type { FileKind } from "../places/file-places.ts";
import { FILE_PLACES } from "../places/file-places.ts";
import { findWord } from "../places/find-word.ts";
import type { Complaint, Report } from "../report.ts";
import { error, quote, reportInto } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import type { Range, SourceText } from "../source-text.ts";
import { lineOf, textOfLine } from "../source-text.ts";
import type { ParsedYaml } from "./parse-yaml.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { Positions } from "./positions.ts";
import type { Met } from "./read-context.ts";
import { keyText, rangeOf } from "./read-context.ts";
import { readNode } from "./read-node.ts";
import type { YamlMap, YamlNode, YamlPair } from "./tree/yaml-tree.ts";

/** A file in canonical form: English keys, texts as typed, every value with its place. */
export type SourceDocument = {
  readonly source: SourceText;
  readonly kind: FileKind;
  readonly language: KeywordLanguage;
  readonly value: Readonly<Record<string, unknown>>;
  readonly positions: Positions;
  /** Complains about this file; silent where YAML itself already complained. */
  readonly report: Report;
  /**
   * Offset from which a YAML mistake made the file unreadable, so that what is missing may only be hidden;
   * null: all of it could be read.
   */
  readonly unreadableFrom: number | null;
  /** Whether an error was reported so far, or YAML complained: parts may have been left out. */
  readonly isFlawed: () => boolean;
};

/** Reads a file's YAML into canonical form; null, reported, when there is nothing to go on with. */
export function readDocument(
  source: SourceText,
  kind: FileKind,
  findings: Finding[],
  met: Met | null = null,
): SourceDocument | null {
  const reportAll = reportInto(findings, source);
  const parsed = parseYaml(source, reportAll);
  if (parsed === null) return null;
  let flawed = parsed.brokenLines.size > 0;
  const report: Report = (range, complaint) => {
    if (isHidden(source, parsed, range, complaint)) return;
    flawed ||= complaint.severity === "error";
    reportAll(range, complaint);
  };
  const { root } = parsed;
  if (root?.kind !== "map") {
    if (parsed.brokenLines.size === 0 && kind !== "free") reportRoot(root, report);
    return null;
  }
  const language = languageOf(root, kind, report);
  const context = { source, language, report, met, readNode };
  const { value, positions } = readNode(root, FILE_PLACES[kind], context, { from: 0, to: 0 });
  return {
    source,
    kind,
    language,
    value: withoutLanguage(value),
    positions,
    report,
    isFlawed: () => flawed,
    unreadableFrom:
      parsed.trustedUpTo === null ? null : (source.lineStarts[parsed.trustedUpTo] ?? 0),
  };
}

/** What stands in a line that YAML could not read, or only follows from one. */
function isHidden(
  source: SourceText,
  { brokenLines, trustedUpTo }: ParsedYaml,
  range: Range,
  { code }: Complaint,
): boolean {
  const line = lineOf(source, range.from);
  if (brokenLines.has(line) || (trustedUpTo !== null && line >= trustedUpTo)) return true;
  if (!NAMES_UNKNOWN.has(code)) return false;
  // A step may be named further below; any name may be given in a broken line.
  if (code === "unknown-step" && trustedUpTo !== null) return true;
  const name = source.text.slice(range.from, range.to).replace(/[{}]/gu, "");
  return [...brokenLines].some((broken) => textOfLine(source, broken).includes(name));
}

const NAMES_UNKNOWN: ReadonlySet<FindingCode> = new Set([
  "unknown-step",
  "unknown-slot",
  "unknown-name",
]);

function reportRoot(root: YamlNode | null, report: Report): void {
  const range = root === null ? { from: 0, to: 1 } : rangeOf(root, { from: 0, to: 1 });
  const empty = root === null || (root.kind === "scalar" && root.value === null);
  report(range, empty ? EMPTY_FILE : NOT_A_MAP);
}

function languageOf(root: YamlMap, kind: FileKind, report: Report): KeywordLanguage {
  for (const pair of root.pairs) {
    const word = keyText(pair.key);
    if (word === null || !LANGUAGE_KEYS.has(word) || pair.value?.kind !== "scalar") continue;
    const { value } = pair.value;
    if (value === "vi" || value === "en") return value;
    report(
      rangeOf(pair.value, { from: 0, to: 1 }),
      error(
        "unknown-language",
        `Ngôn ngữ từ khóa ${quote(String(value))} không có.`,
        'Viết "vi" hoặc "en".',
      ),
    );
    return isEnglish(root, kind) ? "en" : "vi";
  }
  const isSilentEnglish = isEnglish(root, kind) && !root.pairs.some(isAboutLanguage);
  if (!isSilentEnglish) return "vi";
  report(rangeOf(root.pairs[0]?.key ?? root, { from: 0, to: 0 }), ENGLISH_UNTOLD);
  return "en";
}

/** More than a word or two of the file's keys are English, and none is Vietnamese. */
function isEnglish({ pairs }: YamlMap, kind: FileKind): boolean {
  const place = FILE_PLACES[kind];
  if (place.kind !== "map") return false;
  const spellings = pairs.map(({ key }) => {
    const found = findWord(place.words, keyText(key) ?? "", "en");
    // Some keys, as those of the limits, are the same in either language.
    return found === null || place.words.table[found.key] === found.key ? null : found.spelling;
  });
  const english = spellings.filter((spelling) => spelling === "exact").length;
  return english >= ENGLISH_KEYS && !spellings.includes("other-language");
}

function isAboutLanguage({ key }: YamlPair): boolean {
  return LANGUAGE_KEYS.has(keyText(key) ?? "");
}

const ENGLISH_KEYS = 2;
const ENGLISH_UNTOLD = error(
  "unknown-language",
  "Từ khóa của tệp là tiếng Anh mà tệp không nói điều đó.",
  'Thêm dòng "language: en" ở đầu tệp, hoặc viết từ khóa tiếng Việt.',
);

function withoutLanguage(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !LANGUAGE_KEYS.has(key)));
}

const LANGUAGE_KEYS: ReadonlySet<string> = new Set(["ngôn ngữ", "language"]);

const EMPTY_FILE = error("empty-file", "Tệp này trống.", "Viết nội dung vào tệp, hoặc xóa tệp.");
const NOT_A_MAP = error(
  "wrong-type",
  "Tệp phải gồm các dòng `khóa: giá trị`.",
  "Xem tệp mẫu cùng thư mục và viết theo cách ấy.",
);
