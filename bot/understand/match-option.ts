import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";
import { fold } from "../text/fold.ts";
import { normalise } from "./normalise.ts";
import { dice } from "./options/dice.ts";
import { readOrdinal } from "./options/read-ordinal.ts";
import { CHOICE_ENDS, politeCores } from "./options/strip-politeness.ts";
import type { ReadingContext } from "./reading.ts";

/**
 * Index of the option a message picks, null when it picks none: the words of an option, its number
 * ("2", "câu cuối"), or a near spelling of its label. The whole message must be the choice, politeness
 * aside: "tôi năm nay đã 74 tuổi rồi" is not the fifth.
 */
export function matchOption(text: string, options: ReadingContext["options"]): number | null {
  if (options.length === 0) return null;
  const folded = fold(text);
  if (folded === "" || folded.length > LONGEST_CHOICE) return null;
  const words = normalise(text);
  const cores = new Set([
    ...politeCores(folded.split(" "), CHOICE_ENDS),
    ...politeCores(words, CHOICE_ENDS),
  ]);
  const titles = options.map((option) => titlesOf(option));
  const exact = pickExact(cores, titles);
  if (exact !== null) return exact;
  const ordinal = pickOrdinal(politeCores(markedWords(text), CHOICE_ENDS), options.length);
  if (ordinal !== null) return ordinal < 0 ? null : ordinal;
  return pickNear(cores, words, titles);
}

function markedWords(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Longer messages tell a story; a number or label in them is not the answer. */
const LONGEST_CHOICE = 160;

type Option = ReadingContext["options"][number];

function titlesOf(option: Option): ReadonlySet<string> {
  const said = [option.label, ...option.also];
  return new Set(said.flatMap((title) => [fold(title), normalise(title).join(" ")]));
}

type Titles = readonly ReadonlySet<string>[];

/** Goes before numbers: with the labels "5 sao", "4 sao" and "5" among them, "5" is what it says. */
function pickExact(cores: ReadonlySet<string>, titles: Titles): number | null {
  for (const core of cores) {
    const index = titles.findIndex((of) => of.has(core));
    if (index >= 0) return index;
  }
  return null;
}

/** -1: a number, but of no option. */
function pickOrdinal(cores: readonly string[], count: number): number | null {
  for (const core of cores) {
    const index = readOrdinal(core, count);
    if (index !== null) return index;
  }
  return null;
}

/** At least this alike, and ahead of the next option by LEAD. */
const NEAR = 0.6;
const LEAD = 0.1;

function pickNear(
  cores: ReadonlySet<string>,
  words: readonly string[],
  titles: Titles,
): number | null {
  const scores = titles.map((of) => likeness(cores, words, of));
  const best = Math.max(...scores);
  const index = scores.indexOf(best);
  const next = Math.max(0, ...scores.filter((_, at) => at !== index));
  return best >= NEAR && best - next >= LEAD ? index : null;
}

function likeness(
  cores: ReadonlySet<string>,
  words: readonly string[],
  titles: ReadonlySet<string>,
): number {
  let best = 0;
  for (const title of titles) {
    if (turnsMeaning(words, title)) continue;
    for (const core of cores) best = Math.max(best, dice(core, title), slipOf(core, title));
  }
  return best;
}

/** A short label with a letter wrong shares few pairs with itself ("ipone", "andoid"). */
function slipOf(core: string, title: string): number {
  if (core.length < SHORTEST_SLIP || title.length > LONGEST_SLIP) return 0;
  return core[0] === title[0] && jaroWinkler(core, title) >= SLIP_AT ? NEAR : 0;
}

const SHORTEST_SLIP = 4;
const LONGEST_SLIP = 12;
const SLIP_AT = 0.93;

/**
 * "Tôi không có tài khoản" and "tài khoản là gì" spell much like "Có tài khoản" and mean something
 * else; so does any other number than the label's.
 */
function turnsMeaning(words: readonly string[], title: string): boolean {
  const ofTitle = new Set(title.split(" "));
  return words.some((word) => !ofTitle.has(word) && (TURNING.has(word) || /\d/.test(word)));
}

const TURNING: ReadonlySet<string> = new Set(
  "khong chua chang dung gi sao nao bao lau may ai not what how why".split(" "),
);
