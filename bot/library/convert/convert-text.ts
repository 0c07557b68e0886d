import type { Finding } from "../finding.ts";
import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import type { FileKind } from "../places/file-places.ts";
import type { MetWord } from "../reading/read-context.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { readDocument } from "../reading/read-document.ts";
import type { Range, SourceText } from "../source-text.ts";
import { lineOf } from "../source-text.ts";

export type Converted =
  | { readonly kind: "converted"; readonly text: string }
  /** A file with mistakes is left alone: what a wrong word was meant for nobody knows. */
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/** Rewrites a file with the other language's keywords. Texts, names and comments stay as they are. */
export function convertText(source: SourceText, kind: FileKind, to: KeywordLanguage): Converted {
  const findings: Finding[] = [];
  const edits = new Map<number, Edit>();
  const met = (range: Range, word: MetWord): void => {
    edits.set(range.from, { ...range, text: word[to] });
  };
  const document = readDocument(source, kind, findings, met);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (document === null || errors.length > 0) return { kind: "refused", findings: errors };
  if (document.language === to) return { kind: "converted", text: source.text };
  const all = [languageEdit(document, to), ...edits.values()];
  return { kind: "converted", text: applyEdits(source.text, all) };
}

type Edit = Range & { readonly text: string };

/** `language: en` stands at the top of an English file; a Vietnamese one needs no such line. */
function languageEdit({ source, positions }: SourceDocument, to: KeywordLanguage): Edit {
  const first = [...positions.children.values()].map(({ key }) => key?.from ?? 0);
  const line = positions.children.get("language") ?? positions.children.get("ngôn ngữ");
  if (line === undefined) {
    const braced = first.length > 0 && source.text[positions.value.from] === "{";
    const from = braced ? Math.min(...first) : Math.min(...first, positions.value.from);
    return { from, to: from, text: braced ? "language: en, " : "language: en\n" };
  }
  const from = line.key?.from ?? line.value.from;
  if (to === "en") return { from, to: line.value.to, text: "language: en" };
  const end = source.text.indexOf("\n", line.value.to);
  const rest = source.text.slice(line.value.to, end < 0 ? source.text.length : end);
  const alone = rest.trim() === "" && source.lineStarts[lineOf(source, from)] === from;
  if (!alone) return { from, to: line.value.to, text: "ngôn ngữ: vi" };
  return { from, to: end < 0 ? source.text.length : end + 1, text: "" };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < done) continue;
    result += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return result + text.slice(done);
}
