import type { Report } from "../report.ts";
import { warning } from "../report.ts";
import type { SourceText } from "../source-text.ts";

/**
 * Turns no-break and other odd spaces that stand for structure (indentation, after a dash or a key's
 * colon, at a line's end) into plain ones, so that the file reads as it looks. Keeps every offset.
 */
export function replaceOddSpaces(source: SourceText, report: Report): string {
  if (!ODD_SPACE.test(source.text)) return source.text;
  const plain = (found: string, offset: number): string => {
    if (!ODD_SPACE.test(found)) return found;
    reportOddSpaces(found, offset, report);
    // Inside a key an invisible character is no space: the reader takes it out.
    return found.replace(INSIDE_WORD, KEPT).replace(EVERY_ODD_SPACE, " ").replaceAll(KEPT, UNSEEN);
  };
  return source.text
    .replace(STRUCTURAL_SPACE, plain)
    .replace(SPACE_IN_BRACES, (found: string, before: string, offset: number) => {
      return before + plain(found.slice(before.length), offset + before.length);
    })
    .replace(SPACE_AT_END, plain);
}

/** Underlines the first; the mend covers all up to the last. */
function reportOddSpaces(found: string, offset: number, report: Report): void {
  const first = found.search(ODD_SPACE);
  const last = found.length - [...found].reverse().join("").search(ODD_SPACE);
  const mended = found
    .slice(first, last)
    .replace(EVERY_INVISIBLE, "")
    .replace(EVERY_ODD_SPACE, " ");
  const range = { from: offset + first, to: offset + last };
  report({ from: range.from, to: range.from + 1 }, { ...ODD, mend: { range, text: mended } });
}

const ODD = warning(
  "odd-space",
  "Ở đây có một dấu cách lạ (thường do chép từ trang web hay Word).",
  "Xóa đi và gõ lại bằng phím cách.",
);

const ODD_SPACE = /[\u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/u;
const EVERY_ODD_SPACE = new RegExp(ODD_SPACE, "gu");
const EVERY_INVISIBLE = /[\u200B\u2060\uFEFF]/gu;
const UNSEEN = "\u200B";
const KEPT = "\uE000";
const INSIDE_WORD = /(?<=[\p{L}\p{N}])[\u200B\u2060\uFEFF](?=[\p{L}\p{N}:])/gu;

/** Indentation with its dashes, then perhaps a key up to the space after its colon. */
const STRUCTURAL_SPACE =
  /^[ \u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]*(?:-[ \u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+)*(?:[^\s:"'#{[-][^:"'#{[\n]{0,60}:[ \u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+)?/gmu;
/** `{kiểu: tuổi}` with an odd space after a key's colon. */
const SPACE_IN_BRACES =
  /(\{[^"'\n{}]*?[\p{L}\p{N}]:)[\u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+/gu;
const SPACE_AT_END = /[\u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+[ \t]*$/gmu;
