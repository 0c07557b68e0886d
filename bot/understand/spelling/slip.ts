/**
 * A word as a hurried thumb leaves it: about every fourth word of three letters and more loses a letter, doubles
 * one or swaps two. The same word at the same place in a message slips in the same way.
 */
export function slip(word: string, place: number): string {
  const chance = hash(word, place);
  if (word.length < FEWEST_LETTERS || chance % EVERY_WORD !== 0) return word;
  const at = 1 + ((chance >>> 4) % (word.length - 1));
  const [before, letter, behind] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const kind = (chance >>> 9) % 3;
  if (kind === 0) return before + behind;
  if (kind === 1) return before + letter + letter + behind;
  return before.slice(0, -1) + letter + before.slice(-1) + behind;
}

const FEWEST_LETTERS = 3;
const EVERY_WORD = 4;

function hash(word: string, place: number): number {
  let state = 17 + place;
  for (let at = 0; at < word.length; at++) {
    state = (Math.imul(state, 31) + word.charCodeAt(at)) >>> 0;
  }
  return state;
}
