import { unaccent } from "../text/fold.ts";
import { splitSentences } from "../text/split-sentences.ts";

/**
 * Cuts a message where its writer may have come to another thing: at sentence ends, also where no capital
 * follows, and before words such as "với lại", "nhân tiện".
 */
export function splitNeeds(cleaned: string): readonly string[] {
  return splitSentences(cleaned)
    .flatMap((sentence) => sentence.split(LOOSE_END))
    .flatMap(splitAtJoints)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** A cleaned text has one place for each letter, marked or not. */
function splitAtJoints(sentence: string): readonly string[] {
  const plain = unaccent(sentence.toLowerCase());
  if (plain.length !== sentence.length) return [sentence];
  const pieces: string[] = [];
  let from = 0;
  for (const { index } of plain.matchAll(JOINT)) {
    pieces.push(sentence.slice(from, index));
    from = index;
  }
  return [...pieces, sentence.slice(from)];
}

/** Behind a digit it may belong to a number or a dossier. */
const LOOSE_END = /(?<=[^\s\d][.!?;…])\s+/u;
const JOINT =
  /\b(?:voi lai|va lai|a ma|nhan tien|tien the|san tien|san day|san cho|ngoai ra|con nua|them nua|roi con|cho hoi them|cho toi hoi them|hoi luon|con chuyen|mot viec nua|va cho hoi|va cho toi hoi|and also|also)\b/g;
