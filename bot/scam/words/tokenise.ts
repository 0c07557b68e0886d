import { locateEntities } from "../../understand/entities/locate-entities.ts";
import type { BuiltInGroup } from "../built-in-signs.ts";
import { MASKS } from "./masks.ts";
import { mendWords } from "./mend-words.ts";
import type { RawWord, Token } from "./token.ts";

/** A stretch of the text that is read as one thing. */
export type Mask = { readonly from: number; readonly to: number; readonly group: BuiltInGroup };

/** The words of a text, its links, numbers and amounts each as one word, spelling tricks undone. */
export function tokenise(
  vocabulary: ReadonlySet<string>,
  text: string,
  links: readonly Mask[],
): readonly Token[] {
  const words: RawWord[] = [];
  let sentence = 0;
  let clause = 0;
  let end = 0;
  const pass = (between: string) => {
    if (between === " ") return;
    if (SENTENCE_END.test(between)) sentence += 1;
    if (/[^\s]/.test(between)) clause += 1;
  };
  const readTo = (to: number) => {
    const piece = text.slice(end, to);
    let at = 0;
    for (const match of piece.matchAll(WORD)) {
      pass(piece.slice(at, match.index));
      const from = end + match.index;
      words.push({ written: match[0], from, to: from + match[0].length, sentence, clause });
      at = match.index + match[0].length;
    }
    pass(piece.slice(at));
  };
  for (const mask of masksOf(text, links)) {
    readTo(mask.from);
    words.push({ written: MASKS[mask.group], from: mask.from, to: mask.to, sentence, clause });
    end = mask.to;
  }
  readTo(text.length);
  return mendWords(vocabulary, text, words.slice(0, WORDS_READ));
}

/** Links first; then the numbers and amounts that stand outside of them. */
function masksOf(text: string, links: readonly Mask[]): readonly Mask[] {
  if (!/\d/.test(text)) return links;
  const numbers = locateEntities(text).flatMap(({ entity, from, to }): Mask[] => {
    const group = GROUP_OF[entity.kind];
    const covered = links.some((link) => from < link.to && link.from < to);
    return group === undefined || covered ? [] : [{ from, to, group }];
  });
  return [...links, ...numbers].sort((a, b) => a.from - b.from);
}

const GROUP_OF: Readonly<Record<string, BuiltInGroup | undefined>> = {
  phone: "số điện thoại",
  money: "số tiền",
  bank_account: "số tài khoản",
};

/** As many as ten thousand characters of ordinary text have. */
const WORDS_READ = 2_500;
const WORD = /[\p{L}\p{N}\p{M}]+|%/gu;
/** An end mark with a space behind it, or a line break. */
const SENTENCE_END = /[.!?;…](?:\s|$)|\n/u;
