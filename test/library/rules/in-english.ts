import { fileKindOf } from "../../../bot/library/file-kind.ts";
import { decodeFile } from "../../../bot/library/reading/decode-file.ts";
import { readDocument } from "../../../bot/library/reading/read-document.ts";
import { unmark } from "./find-in-sample.ts";

/**
 * A marked file with English keywords; « and » stay around what they stood around. Unlike `convert` it takes a
 * file with mistakes. Null where the mistake is in the keyword itself, so that nobody can tell its English.
 */
export function inEnglish(path: string, marked: string): string | null {
  const { text } = unmark(marked);
  const [from, to] = [marked.indexOf("«"), marked.indexOf("»") - 1];
  const edits = keywordsIn(path, text);
  const before = edits.filter((edit) => edit.to <= from);
  const inside = edits.filter((edit) => edit.from >= from && edit.to <= to);
  const after = edits.filter((edit) => edit.from >= to);
  if (before.length + inside.length + after.length < edits.length) return null;
  const end = text.length;
  const english = `${cut(text, 0, from, before)}«${cut(text, from, to, inside)}»${cut(text, to, end, after)}`;
  return english.replace(TOP, "$&language: en\n");
}

type Edit = { readonly from: number; readonly to: number; readonly text: string };

function keywordsIn(path: string, content: string): readonly Edit[] {
  const kind = fileKindOf(path);
  const source = decodeFile({ path, content, shipped: false }, []);
  if (kind === null || source === null) return [];
  const shift = content.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const edits: Edit[] = [];
  readDocument(source, kind, [], (range, word) => {
    edits.push({ from: range.from + shift, to: range.to + shift, text: word.en });
  });
  return edits;
}

/** The text from `start` to `end` with its edits, whose places are those of the whole text. */
function cut(text: string, start: number, end: number, edits: readonly Edit[]): string {
  let result = "";
  let done = start;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return result + text.slice(done, end);
}

const BYTE_ORDER_MARK = "\uFEFF";
const TOP = /^(«\uFEFF»)?/u;
