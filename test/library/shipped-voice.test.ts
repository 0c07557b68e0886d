import { expect, test } from "@jest/globals";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { textsOf } from "../support/texts-of.ts";
import { ROOT } from "../support/yaml-files.ts";

/** A day on which no review is near. */
const WRITTEN = Date.UTC(2026, 10, 28);
const { library, findings } = await loadLibrary(ROOT, { now: () => WRITTEN });

/** Address, "#", variant → what a citizen reads, of everything but the English. */
const VIETNAMESE = new Map(
  textsOf(library).flatMap(({ address, variants }) =>
    Object.entries(variants)
      .filter(([variant]) => !/^en(?:\/|$)/u.test(variant))
      .map(([variant, text]) => [`${address}#${variant}`, text] as const),
  ),
);

test("the shipped library's texts are found, of every kind that is read", () => {
  expect(VIETNAMESE.size).toBeGreaterThan(900);
  const kinds = new Set([...VIETNAMESE.keys()].map((address) => address.split("/")[0]));
  for (const kind of ["faq", "sentences", "scam", "cai-vneid"]) expect(kinds).toContain(kind);
});

test("no sentence is longer than twenty words, no paragraph than three sentences", () => {
  const long = findings.filter(({ code }) => /^(?:long|many)-sentences?$/u.test(code));
  expect(long.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});

test("no abbreviation is left to the reader to know", () => {
  const found = said((text) =>
    [...text.matchAll(/(?<![\p{L}\p{N}_])\p{Lu}{2,}(?![\p{L}\p{N}_])/gu)]
      .map(([word]) => word)
      .filter((word) => !isExplained(word, text)),
  );
  expect(found).toEqual([]);
});

test("no foreign word stands where a Vietnamese one is known", () => {
  const found = said((text) => text.replaceAll(/App Store/gu, "").match(FOREIGN) ?? []);
  expect(found).toEqual([]);
});

/** Written so on the phone's own screens, on bank cards and in names that everybody uses. */
const NAMES = ["CH", "SIM", "VNPT", "BIDV", "ATM", "PDF", "TTTB"];
/** The words that say what an abbreviation is, in the very text that uses it. */
const EXPLAINED: Readonly<Record<string, RegExp>> = {
  OTP: /tin nhắn|dùng một lần/u,
  NFC: /đọc chip/u,
  ANTT: /an ninh trật tự/u,
};
const FOREIGN =
  /(?<![\p{L}\p{N}])(?:app|apps|link|links|chat|online|website|smartphone|click|file|hotline|upload|download|scan|login|user|code)(?![\p{L}\p{N}])/giu;

/** A label is too short to explain a word; what it stands under does. */
function isExplained(word: string, text: string): boolean {
  const label = text.length <= LABEL;
  return (
    NAMES.includes(word) || (EXPLAINED[word]?.test(text) ?? false) || (label && word in EXPLAINED)
  );
}

/** Characters of the longest label that a channel shows whole. */
const LABEL = 20;

/** "address: word" for every word that is found in what a citizen reads; names in braces are not read. */
function said(find: (text: string) => readonly string[]): readonly string[] {
  return [...VIETNAMESE].flatMap(([address, text]) =>
    find(text.replaceAll(/\{[^}]*\}/gu, "")).map((word) => `${address}: ${word}`),
  );
}
