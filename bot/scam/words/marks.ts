import { FIRST_MARKED, letterTable } from "../../text/letter-table.ts";

const MARK = /\p{M}|đ/gu;
const NGA = "\u0303";
const HOI = "\u0309";

/**
 * The Vietnamese marks of a word, wherever in it they stand: "hòa" and "hoà" have the same, and so have
 * hỏi and ngã, which many mix up. "" for a word without any.
 */
export function marksOf(word: string): string {
  let marks = "";
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < FIRST_MARKED) continue;
    const found = marksOfLetter(code);
    if (found === undefined) return inOrder(marksOfAny(word));
    marks += found;
  }
  return inOrder(marks);
}

const marksOfLetter = letterTable(marksOfAny);

/** In the order of writing; for all the scripts there are, and for marks that stand apart from their letters. */
function marksOfAny(text: string): string {
  const marks = text.toLowerCase().normalize("NFD").match(MARK) ?? [];
  return marks.join("").replaceAll(NGA, HOI);
}

function inOrder(marks: string): string {
  return marks.length < 2 ? marks : [...marks].sort().join("");
}

/**
 * Whether written words can be those of a phrase. Who leaves marks out may mean any word; who writes them
 * means these: "tại" is not "tải". A phrase without marks is one that editors wrote for all spellings.
 */
export function agree(
  written: readonly { readonly marks: string }[],
  start: number,
  phrase: readonly string[],
): boolean {
  if (phrase.every((marks) => marks === "")) return true;
  return phrase.every((marks, index) => {
    const found = written[start + index]?.marks ?? "";
    return found === "" || marks === "" || found === marks;
  });
}
