import type { Report } from "../report.ts";
import { warning } from "../report.ts";
import type { SourceText } from "../source-text.ts";

/**
 * Turns no-break and other odd spaces that stand for structure (indentation, after a dash or a key's
 * colon) into plain ones, so that the file reads as it looks. Keeps every offset.
 */
export function replaceOddSpaces(source: SourceText, report: Report): string {
  if (!ODD_SPACE.test(source.text)) return source.text;
  return source.text.replace(STRUCTURAL_SPACE, (found: string, offset: number) => {
    if (!ODD_SPACE.test(found)) return found;
    const at = offset + found.search(ODD_SPACE);
    report({ from: at, to: at + 1 }, ODD_SPACE_COMPLAINT);
    return found.replace(EVERY_ODD_SPACE, " ");
  });
}

const ODD_SPACE = /[\u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/u;
const EVERY_ODD_SPACE = new RegExp(ODD_SPACE, "gu");

/** Indentation with its dashes, then perhaps a key up to the space after its colon. */
const STRUCTURAL_SPACE =
  /^[ \u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]*(?:-[ \u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+)*(?:[^\s:"'#{[-][^:"'#{[\n]{0,60}:[ \u00A0\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+)?/gmu;

const ODD_SPACE_COMPLAINT = warning(
  "odd-space",
  "Ở đây có một dấu cách lạ (thường do chép từ trang web hay Word).",
  "Xóa đi và gõ lại bằng phím cách.",
);
