import type { Report } from "../report.ts";
import { error } from "../report.ts";

/**
 * Where git could not join two versions, it leaves both between marks. The marks and the second version
 * become comments, so that the rest of the file reads as the first. Keeps every offset.
 */
export function hideConflicts(text: string, report: Report): string {
  if (!ANY_MARK.test(text)) return text;
  let side: Side = "none";
  let from = 0;
  const hidden = text.split("\n").map((line) => {
    const range = { from, to: from + line.length };
    from += line.length + 1;
    const [mark] = MARK.exec(line) ?? [];
    if (mark === undefined) return side === "other" ? asComment(line) : line;
    const opens = mark.startsWith("<");
    // A mark outside of a conflict is left of one that somebody mended by half.
    if (side === "none" || opens) report(range, MERGE_CONFLICT);
    if (side !== "none" || opens) side = SIDE_BEHIND[mark.charAt(0)] ?? "none";
    return asComment(line);
  });
  return hidden.join("\n");
}

function asComment(line: string): string {
  return line.replace(/\S/u, "#");
}

type Side = "none" | "first" | "other";

const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/u;
const ANY_MARK = new RegExp(MARK, "mu");
/** `|||||||` opens what both versions came from. */
const SIDE_BEHIND: Readonly<Record<string, Side>> = {
  "<": "first",
  "|": "other",
  "=": "other",
};

const MERGE_CONFLICT = error(
  "merge-conflict",
  "Git để lại dấu ở đây vì hai người cùng sửa một chỗ.",
  "Chọn một trong hai bản, rồi xóa bản kia và các dòng <<<<<<<, =======, >>>>>>>.",
);
