/**
 * The Vietnamese marks of a word, wherever in it they stand: "hòa" and "hoà" have the same, and so have
 * hỏi and ngã, which many mix up. "" for a word without any.
 */
export function marksOf(word: string): string {
  if (PLAIN.test(word)) return "";
  const marks = word.toLowerCase().normalize("NFD").match(MARK) ?? [];
  return marks
    .map((it) => (it === NGA ? HOI : it))
    .sort()
    .join("");
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

const PLAIN = /^[\u0020-\u007e]*$/;
const MARK = /\p{M}|đ/gu;
const NGA = "\u0303";
const HOI = "\u0309";
