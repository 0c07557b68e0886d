import { GROUPED_BY_COMMAS, GROUPED_BY_DOTS, groupedDigits } from "../grouped-digits.ts";
import type { Place } from "../places/place.ts";
import type { Complaint } from "../report.ts";
import { error, quote, warning } from "../report.ts";
import type { Range, SourceText } from "../source-text.ts";
import { curlyQuoted } from "./curly-quotes.ts";
import { inQuotes } from "./quote-text.ts";
import type { YamlScalar } from "./tree/yaml-tree.ts";

/** What YAML makes of an unquoted value that the editor hardly meant; null when all is well. */
export function misreadScalar(
  node: YamlScalar,
  place: Place,
  source: SourceText,
): { readonly complaint: Complaint; readonly range?: Range } | null {
  const cut = cutByHash(node, place, source);
  if (cut !== null) return cut;
  const dash = dashInText(node, place, source);
  if (dash !== null) return dash;
  const curly = curlyQuoted(node, place, source);
  if (curly !== null) return curly;
  const typed = node.source;
  const wantsText = TEXT_PLACES.has(place.kind);
  const complaint = isGrouped(typed, place)
    ? groupedDigits(typed)
    : wantsText
      ? misreadText(node.value, typed, place)
      : null;
  if (complaint === null) return null;
  const { from, to } = node.range;
  // A text means what was typed, so quotes are always right there.
  return { complaint: wantsText ? { ...complaint, mend: mendTyped(from, to, typed) } : complaint };
}

function isGrouped(typed: string, { kind }: Place): boolean {
  if (kind === "value") return GROUPED_BY_DOTS.test(typed) || GROUPED_BY_COMMAS.test(typed);
  return kind !== "free" && GROUPED_BY_DOTS.test(typed);
}

function mendTyped(from: number, to: number, typed: string) {
  return { range: { from, to }, text: inQuotes(typed) };
}

function misreadText(value: unknown, typed: string, place: Place): Complaint | null {
  if (typeof value === "boolean" || (value === null && !EMPTY.has(typed))) return notText(typed);
  if (typeof value === "number" && String(value) !== typed) return changedNumber(typed);
  if (BARE_TIME.test(typed)) return bareTime(typed);
  if (OLD_BOOLEAN.test(typed)) return ambiguousWord(typed);
  if (place.kind !== "date" && BARE_DATE.test(typed)) return bareDate(typed);
  return null;
}

/** A list whose first item lacks its dash: YAML folds all lines into one sentence, dashes included. */
function dashInText(
  { range, source: typed }: YamlScalar,
  place: Place,
  { text }: SourceText,
): { readonly complaint: Complaint; readonly range: Range } | null {
  if (place.kind !== "text" || range.to - range.from === typed.length) return null;
  const found = DASH_LINE.exec(text.slice(range.from, range.to));
  if (found === null) return null;
  const from = range.from + found.index + found[0].length - 2;
  return { complaint: DASH_IN_TEXT, range: { from, to: from + 1 } };
}

/** `nhóm: #tu_van` leaves nothing; `nói: Bước #1` leaves half a sentence. */
function cutByHash(
  node: YamlScalar,
  place: Place,
  source: SourceText,
): { readonly complaint: Complaint; readonly range: Range } | null {
  if (node.comment === null || !/^\S/u.test(node.comment)) return null;
  const end = node.range.to;
  const hash = source.text.indexOf("#", end);
  const between = source.text.slice(end, hash);
  if (hash < 0 || between.includes("\n")) return null;
  const range = { from: hash, to: hash + 1 + node.comment.length };
  const shown = quote(`#${node.comment}`);
  if (node.value === null) return { complaint: nothingLeft(shown), range };
  const holdsWords = place.kind === "text" || place.kind === "string";
  return holdsWords ? { complaint: halfLeft(shown), range } : null;
}

function nothingLeft(shown: string): Complaint {
  return error(
    "cut-by-hash",
    `Dấu # mở đầu một ghi chú, nên ${shown} không được đọc và ở đây không có gì.`,
    'Đặt giá trị trong dấu ngoặc kép "…".',
  );
}

function halfLeft(shown: string): Complaint {
  return warning(
    "cut-by-hash",
    `Dấu # mở đầu một ghi chú, nên ${shown} không thuộc câu này.`,
    'Đặt cả câu trong dấu ngoặc kép "…"; nếu là ghi chú thì thêm một dấu cách sau dấu #.',
  );
}

function changedNumber(typed: string): Complaint {
  const leadingZero = /^[-+]?0\d/u.test(typed);
  return error(
    leadingZero ? "leading-zero" : "number-as-text",
    leadingZero
      ? `YAML đọc ${quote(typed)} thành số và làm mất số 0 ở đầu.`
      : `YAML đọc ${quote(typed)} thành số và viết lại theo cách khác.`,
    `Đặt trong ngoặc kép: "${typed}".`,
  );
}

function notText(typed: string): Complaint {
  return error(
    "not-text",
    `YAML không đọc ${quote(typed)} thành chữ.`,
    `Đặt trong ngoặc kép: "${typed}".`,
  );
}

function bareTime(typed: string): Complaint {
  return error(
    "bare-time",
    `Giờ ${quote(typed)} không trong ngoặc kép có thể bị đọc thành số.`,
    `Đặt trong ngoặc kép: "${typed}".`,
  );
}

function bareDate(typed: string): Complaint {
  return warning(
    "bare-date",
    `Ngày ${quote(typed)} đứng một mình mà ở đây cần một câu.`,
    `Đặt trong ngoặc kép: "${typed}".`,
  );
}

function ambiguousWord(typed: string): Complaint {
  return warning(
    "bare-word",
    `Từ ${quote(typed)} không trong ngoặc kép có chương trình đọc thành có/không.`,
    `Đặt trong ngoặc kép: "${typed}".`,
  );
}

const DASH_LINE = /\n *(?:[-–—•·▪●*+]|\d{1,2}[.)]) /u;
const DASH_IN_TEXT = warning(
  "dash-in-text",
  "Dấu ở đầu dòng này bị đọc thành chữ, nối vào câu ở trên.",
  "Là danh sách thì mục đầu cũng phải có dấu gạch nối -; là một câu thì viết liền một dòng.",
);

const TEXT_PLACES: ReadonlySet<Place["kind"]> = new Set(["text", "string", "word", "date"]);
const EMPTY: ReadonlySet<string> = new Set(["", "~"]);
const BARE_TIME = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*-\s*\d{1,2}:\d{2})?$/u;
const BARE_DATE = /^\d{4}-\d{2}-\d{2}$/u;
const OLD_BOOLEAN = /^(?:yes|no|on|off)$/iu;
