import { splitSentences } from "./split-sentences.ts";

/**
 * Cuts a text into parts of at most `limit` characters: at line breaks and sentence ends, else between
 * words, and only inside a word that is longer than a part.
 */
export function splitText(text: string, limit: number): string[] {
  if (text.length <= limit) return [text];
  const parts: string[] = [];
  for (const piece of pieces(text, limit)) {
    const joined = `${parts.at(-1) ?? ""}${piece}`;
    if (parts.length > 0 && joined.trimEnd().length <= limit) parts[parts.length - 1] = joined;
    else parts.push(piece.trimStart());
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The text in small pieces, each with the white space behind it, none longer than a part. */
function pieces(text: string, limit: number): string[] {
  const lines = text.split(/(?<=\n)/);
  return lines.flatMap((line) => {
    const sentences = splitSentences(line);
    const ended = sentences.map(
      (it, index) => it + (index < sentences.length - 1 ? " " : lineEnd(line)),
    );
    return ended.flatMap((it) => (it.length <= limit ? [it] : words(it, limit)));
  });
}

function lineEnd(line: string): string {
  return line.endsWith("\n") ? "\n" : " ";
}

function words(sentence: string, limit: number): string[] {
  return sentence
    .split(/(?<=\s)/)
    .flatMap((word) => (word.length <= limit ? [word] : chunks(word, limit)));
}

/** A long unbroken run, cut between what a reader sees as characters: a flag or a family is many letters. */
function chunks(word: string, limit: number): string[] {
  const cut: string[] = [];
  let part = "";
  for (const character of readersCharacters(word, limit)) {
    if (part.length + character.length > limit) {
      cut.push(part);
      part = "";
    }
    part += character;
  }
  return part === "" ? cut : [...cut, part];
}

/** One that is longer than a part is taken letter by letter. */
function readersCharacters(word: string, limit: number): string[] {
  return [...SEGMENTER.segment(word)].flatMap(({ segment }) =>
    segment.length <= limit ? [segment] : [...segment],
  );
}

const SEGMENTER = new Intl.Segmenter("vi", { granularity: "grapheme" });
