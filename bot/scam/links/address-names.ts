import { readDigitsAsLetters } from "./confusables.ts";
import type { LinkIndex } from "./index-links.ts";
import { hasHost } from "./index-links.ts";
import type { Link } from "./read-link.ts";
import type { AddressWord, WordKind } from "./split-words.ts";
import { splitWords } from "./split-words.ts";

/** What the names in a host are made of. */
export type AddressNames = {
  /** Labels in front of the ending, cut at dashes, and each also in one piece. */
  readonly parts: readonly string[];
  readonly words: readonly AddressWord[];
  /** No part holds anything but known words and figures. */
  readonly known: boolean;
};

export function readNames(link: Link, index: LinkIndex): AddressNames {
  const labels = [...pagesOf(link, index), ...labelsOf(link)];
  const pieces = labels.flatMap((label) => [...label.split(/[-_]+/), label.replace(/[-_]/g, "")]);
  const parts = [...new Set(pieces)].filter((part) => part !== "" && part !== "www");
  const found = new Map<string, WordKind>();
  for (const part of parts) {
    for (const reading of [part, ...readDigitsAsLetters(part)]) {
      for (const { word, kind } of wordsIn(reading, index)) found.set(word, kind);
    }
  }
  const known = parts.every((part) => splitWords(part, index.words, 0) !== null);
  return { parts, words: [...found].map(([word, kind]) => ({ word, kind })), known };
}

/** On a free host the owner of a page may choose its name: "sites.google.com/view/nganhang-hotro". */
function pagesOf({ plainHost, rest }: Link, { freeHosts }: LinkIndex): readonly string[] {
  if (!hasHost(freeHosts, plainHost)) return [];
  const path = rest.toLowerCase().split(/[?#]/)[0] ?? "";
  return path
    .split("/")
    .filter((it) => it !== "")
    .slice(0, MAX_PAGES);
}

/** The labels in front of the public suffix. */
export function labelsOf({ plainHost, ending, isAddress }: Link): readonly string[] {
  if (isAddress) return [];
  const name = ending === null ? plainHost : plainHost.slice(0, -ending.length - 1);
  return name.split(".").filter((label) => label !== "");
}

function wordsIn(part: string, index: LinkIndex): readonly AddressWord[] {
  const whole = splitWords(part, index.words, 0);
  if (whole !== null) return whole;
  const most = (splitWords(part, index.words, SLACK) ?? []).filter(
    ({ word }) => word.length >= LONG_WITH_SLACK,
  );
  return [...most, ...insideWords(part, index)];
}

/** Long words are told apart anywhere; short ones only where all the rest is known too. */
function insideWords(part: string, index: LinkIndex): readonly AddressWord[] {
  if (part.length <= LONG_INSIDE) return [];
  return [...index.words].flatMap(([word, kind]) => {
    const long = word.length >= (kind === "brand" ? LONG_BRAND_INSIDE : LONG_INSIDE);
    return long && kind !== "filler" && part.includes(word) ? [{ word, kind }] : [];
  });
}

const MAX_PAGES = 3;
const SLACK = 2;
const LONG_WITH_SLACK = 4;
const LONG_BRAND_INSIDE = 5;
const LONG_INSIDE = 6;
