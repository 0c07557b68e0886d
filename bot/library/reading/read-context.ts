import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import type { Place } from "../places/place.ts";
import type { Complaint, Report } from "../report.ts";
import type { Range, SourceText } from "../source-text.ts";
import type { Positions } from "./positions.ts";
import type { YamlNode } from "./tree/yaml-tree.ts";

/** What the reader carries down a tree. */
export type ReadContext = {
  readonly source: SourceText;
  readonly language: KeywordLanguage;
  readonly report: Report;
  /** Told of every word of the flow language that was read; null: nobody wants to know. */
  readonly met: Met | null;
  /** Reads what stands below; handed down so that its parts need not import it. */
  readonly readNode: ReadNode;
};

export type Met = (range: Range, word: MetWord) => void;

/** A word of the flow language, as each language writes it. */
export type MetWord = Readonly<Record<KeywordLanguage, string>>;

export type ReadNode = (
  node: YamlNode | null,
  place: Place,
  context: ReadContext,
  before: Range,
) => Read;

/** A value in canonical form, and where it stands. */
export type Read = { readonly value: unknown; readonly positions: Positions };

/** Range of a node; of nothing: the end of what stands before it. */
export function rangeOf(node: YamlNode | null, before: Range): Range {
  if (node === null) return { from: before.to, to: before.to + 1 };
  const { from, to } = node.range;
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
      hasStrangeKey: extra.hasStrangeKey ?? false,
      words: extra.words ?? null,
    },
  };
}

export function withKey({ value, positions }: Read, key: Range): Read {
  const { children, refused, style, hasStrangeKey, words } = positions;
  return {
    value,
    positions: { value: positions.value, key, children, refused, style, hasStrangeKey, words },
  };
}

/** Complains, and leaves a place about which nothing more is said. */
export function refuse(context: ReadContext, range: Range, complaint: Complaint): Read {
  context.report(range, complaint);
  return readAt(undefined, range, { refused: true });
}

/** A key's text with odd and zero-width characters taken out; null for a key that is no text. */
export function keyText(key: YamlNode | null): string | null {
  if (key?.kind !== "scalar") return null;
  const text = typeof key.value === "string" ? key.value : key.source;
  return ODD_IN_KEY.test(text) ? withoutOdd(text) : text;
}

function withoutOdd(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u201C\u201D\u2018\u2019]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Anything but single spaces between words, or what cannot be seen. */
const ODD_IN_KEY = /^\s|\s$|\s\s|[^\S ]|[\u200B-\u200D\u2060\uFEFF\u201C\u201D\u2018\u2019]/u;

const NO_CHILDREN: Positions["children"] = new Map();
