import { unaccent } from "../../text/fold.ts";

/**
 * A message as a hurried person might type it: half of the words without marks, one letter in twenty
 * dropped, doubled or swapped with the next. The same seed gives the same slips.
 */
export function addNoise(text: string, seed: number): string {
  const chance = chanceOf(seed);
  return text
    .split(" ")
    .map((word) => slip(chance() < UNMARKED ? unaccent(word) : word, chance))
    .join(" ");
}

const UNMARKED = 0.5;
const SLIPS = 0.05;

function slip(word: string, chance: () => number): string {
  const letters = [...word];
  let slipped = "";
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? "";
    const kind = chance() < SLIPS && /\p{L}/u.test(letter) ? Math.floor(chance() * 3) : -1;
    if (kind === 0) continue;
    if (kind === 2 && at + 1 < letters.length) slipped += letters[++at] ?? "";
    slipped += kind === 1 ? letter + letter : letter;
  }
  return slipped;
}

function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
