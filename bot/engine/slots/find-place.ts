import type { Places } from "../../library/library.ts";
import { fold, unaccent } from "../../text/fold.ts";

export type FoundPlace = {
  /** "phường Cửa Nam"; null: none is named. */
  readonly commune: string | null;
  /** Its name since 1 July 2025, also where the old one was written. */
  readonly province: string | null;
};

/** Finds the commune and the province that a text names; the longest name wins, marks or not. */
export function findPlace(text: string, places: Places): FoundPlace {
  const folded = ` ${fold(text)} `;
  const province = provinceIn(folded, places);
  return { commune: knownCommune(folded, places) ?? namedCommune(text, places), province };
}

function provinceIn(folded: string, { provinces }: Places): string | null {
  let found: { readonly name: string; readonly at: number; readonly length: number } | null = null;
  for (const { name, oldNames } of provinces) {
    for (const spelling of [name, ...oldNames].map(fold)) {
      const at = folded.lastIndexOf(` ${spelling} `);
      if (at < 0 || isBehindCue(folded, at)) continue;
      // The province stands last in an address; of names at one place the longest is meant.
      const later = found === null || at + spelling.length > found.at + found.length;
      const longer = found !== null && at === found.at && spelling.length > found.length;
      if (later || longer) found = { name, at, length: spelling.length };
    }
  }
  return found?.name ?? null;
}

/** "phường Hà Nam" names no province. */
function isBehindCue(folded: string, at: number): boolean {
  return /(?:^| )(?:xa|phuong|dac khu|p|x|quan|huyen|thi xa|thi tran)$/.test(folded.slice(0, at));
}

/** A commune of the directory, with its word before it or as the whole message. */
function knownCommune(folded: string, { communes }: Places): string | null {
  const ordered = communes.toSorted((a, b) => b.length - a.length);
  return (
    ordered.find((commune) => {
      const name = fold(commune);
      const bare = name.replace(CUE, "");
      const short = name.startsWith("phuong ") ? `p ${bare}` : `x ${bare}`;
      return folded.includes(` ${name} `) || folded.includes(` ${short} `) || isBare(folded, bare);
    }) ?? null
  );
}

const CUE = /^(?:xa|phuong|dac khu) /;

/** The name alone, perhaps with what leads to it or a province behind: "ở Cửa Nam, Hà Nội". */
function isBare(folded: string, name: string): boolean {
  const core = folded
    .trim()
    .replace(/^(?:(?:da|toi|o|tai|nha) )+/, "")
    .replace(/ a$/, "");
  return (
    core === name ||
    (core.startsWith(`${name} `) && core.split(" ").length <= name.split(" ").length + 3)
  );
}

/** Whatever stands behind the word, as it was typed, up to a comma or the next level. */
function namedCommune(text: string, places: Places): string | null {
  const plain = unaccent(text.normalize("NFC")).toLowerCase();
  const match =
    /(?:^|[^a-z0-9])(xa|phuong|dac khu|p\.|x\.|p(?= ?\d)|p(?= [a-z])|f\.?(?= ?\d))\s*([a-z0-9][^,;\n]*)/u.exec(
      plain,
    );
  const [, cue = "", name = ""] = match ?? [];
  if (match === null || name === "") return null;
  const from = match.index + match[0].length - name.length;
  const cut = name.search(/ (?:quan|huyen|thi xa|thi tran|tinh|thanh pho|tp\b|q\.|h\.)/u);
  const length = trimPlaces(cut < 0 ? name : name.slice(0, cut), places).length;
  const typed = text
    .normalize("NFC")
    .slice(from, from + length)
    .replace(/[\s.!?]+$/u, "")
    .trim();
  return typed === "" ? null : `${WORDS[cue.replace(/\W/g, "").charAt(0)] ?? "xã"} ${typed}`;
}

/** "Cửa Nam Hà Nội ạ": the province and politeness behind the name are no part of it. */
function trimPlaces(name: string, { provinces }: Places): string {
  const polite = name.replace(/(?: a| nhe| nha)+[.!]*$/u, "");
  for (const spelling of provinces.flatMap((it) => [it.name, ...it.oldNames])) {
    const plain = unaccent(spelling).toLowerCase();
    if (polite.endsWith(` ${plain}`)) return polite.slice(0, -plain.length - 1);
  }
  return polite;
}

const WORDS: Readonly<Record<string, string>> = { x: "xã", p: "phường", f: "phường", d: "đặc khu" };
