import type { Text } from "../../flow/text.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";

/** Which texts speak English, and which do not yet; filled while texts are made. */
export type EnglishCount = {
  /** Files with at least one English text. */
  readonly speaking: Set<SourceDocument>;
  readonly lacking: { readonly document: SourceDocument; readonly path: Path }[];
};

export function newEnglishCount(): EnglishCount {
  return { speaking: new Set(), lacking: [] };
}

/** Notes one text that citizens read; the shipped files of other libraries are not looked at. */
export function countEnglish(
  { speaking, lacking }: EnglishCount,
  variants: Text["variants"],
  document: SourceDocument,
  path: Path,
): void {
  if (document.source.shipped || document.kind === "canned") return;
  if ("en" in variants) speaking.add(document);
  else if (needsEnglish(variants)) lacking.push({ document, path });
}

/** Names and numbers are the same in every language. */
function needsEnglish(variants: Text["variants"]): boolean {
  const { default: plain = "" } = variants;
  return NON_ASCII.test(plain.includes("{") ? plain.replace(/\{[^{}]*\}/gu, "") : plain);
}

const NON_ASCII = /[^\p{ASCII}]/u;
