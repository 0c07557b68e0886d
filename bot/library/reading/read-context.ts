import type { Pair, ParsedNode, Scalar } from "yaml";
import { isScalar } from "yaml";
import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import type { Place } from "../places/place.ts";
import type { Complaint, Report } from "../report.ts";
import type { Range, SourceText } from "../source-text.ts";
import type { Positions } from "./positions.ts";

/** What the reader carries down a tree. */
export type ReadContext = {
  readonly source: SourceText;
  readonly language: KeywordLanguage;
  readonly report: Report;
  /** Told of every word of the flow language that was read. */
  readonly met: Met;
  /** Reads what stands below; handed down so that its parts need not import it. */
  readonly readNode: ReadNode;
};

export type Met = (range: Range, word: MetWord) => void;

/** A word of the flow language, as each language writes it. */
export type MetWord = Readonly<Record<KeywordLanguage, string>>;

export type ReadNode = (node: Node, place: Place, context: ReadContext, before: Range) => Read;

/** A value in canonical form, and where it stands. */
export type Read = { readonly value: unknown; readonly positions: Positions };

export type Node = ParsedNode | null;
export type KeyedPair = Pair<ParsedNode, ParsedNode | null>;

/** Range of a node; of nothing: the end of what stands before it. */
export function rangeOf(node: Node, before: Range): Range {
  if (node === null) return { from: before.to, to: before.to + 1 };
  const [from, to] = node.range;
  return { from, to: Math.max(to, from + 1) };
}

export function readAt(value: unknown, range: Range, extra: Partial<Positions> = {}): Read {
  return {
    value,
    positions: {
      value: range,
      key: extra.key ?? null,
      children: extra.children ?? NO_CHILDREN,
      refused: extra.refused ?? false,
      style: extra.style ?? null,
      words: extra.words ?? null,
    },
  };
}

export function withKey({ value, positions }: Read, key: Range): Read {
  const { children, refused, style, words } = positions;
  return { value, positions: { value: positions.value, key, children, refused, style, words } };
}

/** Complains, and leaves a place about which nothing more is said. */
export function refuse(context: ReadContext, range: Range, complaint: Complaint): Read {
  context.report(range, complaint);
  return readAt(undefined, range, { refused: true });
}

export function styleOf(scalar: Scalar): Exclude<Positions["style"], null> {
  switch (scalar.type) {
    case "QUOTE_DOUBLE":
      return "double";
    case "QUOTE_SINGLE":
      return "single";
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL":
      return "block";
    default:
      return "plain";
  }
}

/** A key's text with odd and zero-width characters taken out; null for a key that is no text. */
export function keyText(key: ParsedNode): string | null {
  if (!isScalar(key)) return null;
  const text = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u201C\u201D\u2018\u2019]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const NO_CHILDREN: Positions["children"] = new Map();
