import { unaccent } from "../../text/fold.ts";

/**
 * Width of a text in px, never less than any of the fonts of FONT_FAMILY draws it: the widths are those of
 * DejaVu Sans, the widest of them. Marks above and below a letter take no width.
 */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of unaccent(text)) width += widthOfLetter(letter);
  return width * size * (bold ? BOLD : 1);
}

export const FONT_FAMILY = "'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

/** Breaks a text at spaces into lines of a width; a word that is wider stands alone, broken where it must. */
export function wrapText(
  text: string,
  size: number,
  width: number,
  bold = false,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).flatMap((it) => breakWord(it, size, width, bold))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function breakWord(word: string, size: number, width: number, bold: boolean): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && widthOf(part + letter, size, bold) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

function widthOfLetter(letter: string): number {
  if ("iljI.,:;'|![]() ".includes(letter)) return 0.4;
  if ('tfrJ-"/\\'.includes(letter)) return 0.46;
  if ("mwMW@%".includes(letter)) return 1;
  if (/[A-Z]/u.test(letter)) return 0.78;
  return /[\p{L}\p{N}]/u.test(letter) ? 0.64 : 0.9;
}

const BOLD = 1.13;
