import type { Document } from "yaml";
import { parseDocument, visit } from "yaml";
import type { Finding } from "../finding.ts";
import type { FileKind } from "../places/file-places.ts";
import { FILE_PLACES } from "../places/file-places.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { readDocument } from "../reading/read-document.ts";
import type { SourceText } from "../source-text.ts";
import { createSourceText } from "../source-text.ts";
import { arrange, spaceSteps } from "./arrange.ts";

export type Formatted =
  | { readonly kind: "formatted"; readonly text: string }
  /** A file with mistakes is left alone. */
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/** Writes a file in house style. What it says, and every comment, stays. */
export function formatText(source: SourceText, kind: FileKind): Formatted {
  const findings: Finding[] = [];
  const document = readDocument(source, kind, findings);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (document === null || errors.length > 0) return { kind: "refused", findings: errors };
  // Spaces at the end of a text's line belong to it: where there are any, lines keep their ends.
  const texts = [withoutSpacesAtEnds, asWritten].map((end) => settle(source.text, document, end));
  const text = texts.find((it) => it === source.text || saysTheSame(document, it));
  return { kind: "formatted", text: text ?? source.text };
}

type LineEnds = (text: string) => string;
const withoutSpacesAtEnds: LineEnds = (text) => text.replace(/[ \t]+$/gmu, "");
const asWritten: LineEnds = (text) => text;

/** A comment that moved can move once more; what is settled stays as it is. */
function settle(text: string, document: SourceDocument, end: LineEnds): string {
  let settled = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = end(layOut(settled, document));
    if (next === settled) break;
    settled = next;
  }
  return settled;
}

const MAX_ROUNDS = 4;

function layOut(text: string, { kind, language }: SourceDocument): string {
  const yaml = parseDocument(text, {
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    stringKeys: true,
    logLevel: "error",
  });
  // What cannot be parsed again is not what was meant: saysTheSame() refuses it.
  if (yaml.errors.length > 0) return text;
  tidyComments(yaml);
  arrange(yaml.contents, FILE_PLACES[kind], language);
  if (kind === "flow") spaceSteps(yaml.contents, language);
  return yaml.toString({
    indent: 2,
    indentSeq: true,
    lineWidth: 0,
    minContentWidth: 0,
    flowCollectionPadding: false,
    nullStr: "~",
  });
}

/** No blank line between a comment and what it is about, and at most one inside a comment. */
function tidyComments(yaml: Document.Parsed): void {
  const tidy = (comment: string) =>
    comment.replace(/^\s*\n|\n\s*$/gu, "").replace(/\n{3,}/gu, "\n\n");
  visit(yaml, {
    Node: (_, node) => {
      if (node.comment) node.comment = tidy(node.comment);
      if (node.commentBefore) node.commentBefore = tidy(node.commentBefore);
    },
  });
}

/** The house style must never change a meaning or lose a comment: a file where it would stays as it is. */
function saysTheSame(before: SourceDocument, text: string): boolean {
  const source = createSourceText(before.source.path, text, before.source.shipped);
  const after = readDocument(source, before.kind, []);
  return (
    after !== null &&
    after.language === before.language &&
    canonical(after.value) === canonical(before.value) &&
    commentsIn(before.source.text) === commentsIn(text)
  );
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) => {
    if (typeof it !== "object" || it === null || Array.isArray(it)) return it;
    return Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** All words of all comments, in alphabetical order. */
function commentsIn(text: string): string {
  const comments: string[] = [];
  const document = parseDocument(text, { logLevel: "error", uniqueKeys: false });
  const take = (...found: (string | null | undefined)[]) => {
    for (const it of found) comments.push(...(it ?? "").split("\n").map((line) => line.trim()));
  };
  take(document.commentBefore, document.comment);
  visit(document, {
    Node: (_, node) => {
      take(node.commentBefore, node.comment);
    },
  });
  return comments
    .filter((line) => line !== "")
    .toSorted()
    .join("\n");
}
