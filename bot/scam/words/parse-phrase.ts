import { fold } from "../../text/fold.ts";

/** A piece of a phrase: a word group, or words as they stand, folded. */
export type PhrasePiece = {
  readonly kind: "group" | "words";
  readonly value: string;
  /** As editors wrote it, in lower case. */
  readonly written: string;
  /** Most words that may stand between this piece and the one before. */
  readonly gap: number;
};

/** "<đưa> .. mã otp" → the group đưa, then within six words "ma otp". */
export function parsePhrase(phrase: string): readonly PhrasePiece[] {
  const pieces: PhrasePiece[] = [];
  let gap = 0;
  for (const [part] of phrase.matchAll(PART)) {
    const wide = GAPS[part];
    if (wide !== undefined) {
      gap = wide;
      continue;
    }
    const piece: PhrasePiece = part.startsWith("<")
      ? { kind: "group", value: part.slice(1, -1).trim(), written: part, gap }
      : { kind: "words", value: fold(part), written: part.trim().toLowerCase(), gap };
    if (piece.value === "") continue;
    pieces.push(piece);
    gap = 0;
  }
  return pieces;
}

/** Names in angle brackets. */
export function groupsNamedIn(phrase: string): readonly string[] {
  return parsePhrase(phrase)
    .filter(({ kind }) => kind === "group")
    .map(({ value }) => value);
}

const PART = /<[^<>]*>|\.{1,3}|[^<.]+/gu;
const GAPS: Readonly<Record<string, number>> = { ".": 1, "..": 6, "...": 15 };
