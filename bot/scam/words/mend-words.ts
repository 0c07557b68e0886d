import { isLegalSyllable } from "../../text/is-legal-syllable.ts";
import { expandShorthand } from "../../understand/spelling/expand-shorthand.ts";
import { plainLetters, readDigitsAsLetters } from "../links/confusables.ts";
import { marksOf } from "./marks.ts";
import type { RawWord, Token } from "./token.ts";

/**
 * Words folded and written out: "0TP" → otp, "c.h.u.y.ể.n" → chuyen, "congan" → cong an, "ck" → chuyen
 * khoan. Guesses are only taken where they give words that the phrases know.
 */
export function mendWords(
  vocabulary: ReadonlySet<string>,
  text: string,
  words: readonly RawWord[],
): readonly Token[] {
  const tokens: Token[] = [];
  // Letters that spell nothing are not tried again from their middle: that would take a long time.
  let triedTo = 0;
  for (let at = 0; at < words.length; ) {
    const run = at < triedTo ? 0 : lettersFrom(words, at, text);
    const spelt = run < SHORTEST_RUN ? null : spell(words.slice(at, at + run), vocabulary);
    const taken = words.slice(at, spelt === null ? at + 1 : at + run);
    tokens.push(...tokensOf(taken, spelt ?? mend(taken[0]?.written ?? "", vocabulary)));
    triedTo = Math.max(triedTo, at + run);
    at += taken.length;
  }
  return tokens;
}

/** Words of ours for a stretch of written ones: each stands for all of it. */
function tokensOf(taken: readonly RawWord[], words: readonly string[]): readonly Token[] {
  const [first] = taken;
  const last = taken.at(-1);
  if (first === undefined || last === undefined) return [];
  const { from, sentence, clause } = first;
  const marks = taken.length === 1 && words.length === 1 ? marksOf(first.written) : "";
  return words.map((word) => ({ word, marks, from, to: last.to, sentence, clause }));
}

/** How many words from here on are single letters (or two, as in "ch"), one mark or space apart. */
function lettersFrom(words: readonly RawWord[], at: number, text: string): number {
  let count = 0;
  let singles = 0;
  for (let index = at; index < words.length && count < LONGEST_RUN; index++) {
    const word = words[index];
    const before = words[index - 1];
    if (word === undefined || word.written.length > 2 || !LETTERS.test(word.written)) break;
    if (count > 0 && before !== undefined && word.from - before.to > 2) break;
    if (count > 0 && before !== undefined && text.slice(before.to, word.from).includes("\n")) break;
    if (word.written.length === 1) singles += 1;
    count += 1;
  }
  return singles * 2 > count ? count : 0;
}

function spell(run: readonly RawWord[], vocabulary: ReadonlySet<string>): readonly string[] | null {
  const joined = run.map(({ written }) => plainLetters(written)).join("");
  return vocabulary.has(joined) ? [joined] : split(joined, vocabulary);
}

function mend(written: string, vocabulary: ReadonlySet<string>): readonly string[] {
  if (written === "%") return PERCENT;
  const plain = plainLetters(written);
  if (vocabulary.has(plain)) return expandShorthand(plain) ?? [plain];
  const word = plain.replace(/([aeiouy])\1{2,}/g, "$1");
  if (isDigits(word)) return [word];
  const digits = readDigitsAsLetters(word).find((it) => vocabulary.has(it));
  if (digits !== undefined && !vocabulary.has(word)) return [digits];
  const expanded = expandShorthand(word);
  if (expanded !== undefined) return expanded;
  if (vocabulary.has(word) || isLegalSyllable(word) || word.length < SHORTEST_JOINED) return [word];
  return split(word, vocabulary) ?? [word];
}

function isDigits(word: string): boolean {
  return /^\d+$/.test(word);
}

/** "chuyenkhoan" → chuyen, khoan; as few words as possible; null where that is not all of it. */
function split(joined: string, vocabulary: ReadonlySet<string>): readonly string[] | null {
  if (joined.length > LONGEST_JOINED) return null;
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= joined.length; end++) {
    let found: readonly string[] | null = null;
    for (let from = Math.max(0, end - LONGEST_WORD); from <= end - 2; from++) {
      const before = best[from];
      const word = joined.slice(from, end);
      if (before == null || !vocabulary.has(word)) continue;
      if (found === null || before.length + 1 < found.length) found = [...before, word];
    }
    best.push(found);
  }
  return best[joined.length] ?? null;
}

const LETTERS = /^\p{L}+$/u;
const PERCENT = ["phan", "tram"];
const SHORTEST_RUN = 3;
const LONGEST_RUN = 40;
const SHORTEST_JOINED = 6;
const LONGEST_JOINED = 48;
const LONGEST_WORD = 10;
