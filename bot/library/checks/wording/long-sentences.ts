import { splitSentences } from "../../../text/split-sentences.ts";
import { error, hint, quote, warning } from "../../report.ts";
import type { WordingComplaint } from "./wording-complaint.ts";

/** Sentences that are long to read, and paragraphs of many sentences; a list is one line each. */
export function longSentences(text: string): readonly WordingComplaint[] {
  const words = countWords(text);
  if (words <= WORDS && text.length <= CHARACTERS && !SENTENCE_END.test(text)) return [];
  const found: WordingComplaint[] = [];
  const sentences = splitSentences(text);
  let searched = 0;
  for (const sentence of sentences) {
    const from = text.indexOf(sentence, searched);
    const at = { from, to: from + sentence.length };
    searched = at.to;
    const count = countWords(sentence);
    if (sentence.length > CHARACTERS) found.push({ at, complaint: UNSENDABLE });
    else if (count > WORDS) found.push({ at, complaint: longSentence(sentence, count) });
  }
  const most = Math.max(...text.split("\n").map((line) => splitSentences(line).length));
  if (most > SENTENCES) {
    found.push({ at: { from: 0, to: text.length }, complaint: manySentences(most) });
  }
  if (text.length > CHARACTERS && sentences.length > 1) {
    found.push({ at: { from: 0, to: text.length }, complaint: longText(text.length) });
  }
  return found;
}

/** A name in braces counts as one word. */
function countWords(text: string): number {
  let count = 0;
  let inside = false;
  let braces = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x7b) braces = true;
    else if (char === 0x7d) braces = false;
    const space = !braces && (char === 0x20 || char === 0x0a);
    if (!space && !inside) count += 1;
    inside = !space;
  }
  return count;
}

function longSentence(sentence: string, count: number) {
  return hint(
    "long-sentence",
    `Câu ${quote(sentence)} dài ${count} tiếng.`,
    `Tách ra: mỗi câu một ý, không quá ${WORDS} tiếng.`,
  );
}

function manySentences(count: number) {
  return hint(
    "many-sentences",
    `Đoạn này có ${count} câu.`,
    `Chia ra nhiều bước nói, mỗi đoạn không quá ${SENTENCES} câu.`,
  );
}

function longText(length: number) {
  return warning(
    "long-text",
    `Tin này dài ${length} ký tự nên phải gửi làm nhiều tin.`,
    `Rút gọn, hoặc chia ra nhiều bước nói không quá ${CHARACTERS} ký tự.`,
  );
}

const WORDS = 20;
const SENTENCES = 3;
/** What one message of Zalo holds; Messenger's is about as long. */
const CHARACTERS = 2_000;
const SENTENCE_END = /[.!?…]["”')]?\s/u;

const UNSENDABLE = error(
  "text-too-long",
  `Câu này dài quá ${CHARACTERS} ký tự mà không có chỗ ngắt, nên không gửi trọn trong một tin được.`,
  "Tách thành nhiều câu, mỗi câu kết thúc bằng dấu chấm.",
);
