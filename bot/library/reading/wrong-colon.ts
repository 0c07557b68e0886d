import { isKeyword } from "../keywords/is-keyword.ts";
import type { Complaint } from "../report.ts";
import { error } from "../report.ts";
import type { Range } from "../source-text.ts";

/** A key whose colon is none to YAML. */
export type WrongColon = {
  readonly key: string;
  /** From behind the key up to the value. */
  readonly colon: Range;
  readonly complaint: Complaint;
};

/** A keyword where a key is wanted, and nothing behind it. */
export function findBareKey(typed: string): WrongColon | null {
  const key = typed.trimEnd();
  return isKeyword(key) ? bareKey(key) : null;
}

export function bareKey(key: string): WrongColon {
  return { key, colon: { from: key.length, to: key.length }, complaint: NO_COLON };
}

/** Finds `câu hỏi:Gì`, `câu hỏi： Gì` and `câu hỏi; Gì` at the start of what YAML took for one thing. */
export function findWrongColon(typed: string): WrongColon | null {
  const [found, key = "", spaced = ""] = KEY_WITH_SIGN.exec(typed) ?? [];
  if (found === undefined) return null;
  const sign = spaced.trim();
  if (!isKeyword(key) && (sign === ";" || !ONE_NAME.test(key))) return null;
  const complaint = COMPLAINTS[sign];
  if (complaint === undefined) return null;
  return { key, colon: { from: key.length, to: found.length }, complaint };
}

/** The complaint about a colon of a text that begins at `start`, with its mend. */
export function complainAboutColon(
  { colon, complaint }: WrongColon,
  start: number,
): { readonly range: Range; readonly complaint: Complaint } {
  const range = { from: start + colon.from, to: start + colon.to };
  const isMissing = range.from === range.to;
  const mend = { range, text: isMissing ? ":" : ": " };
  const shown = isMissing ? { from: start, to: range.to } : range;
  return { range: shown, complaint: { ...complaint, mend } };
}

const KEY_WITH_SIGN = /^([\p{L}_][^:：;"'{}[\],#]*?)(\s*(?:：\s*|:(?=[^\s:/])|;\s+))/u;
/** The name of a slot, an intent or an entry. */
const ONE_NAME = /^[\p{L}\p{N}_-]+$/u;

const COMPLAINTS: Readonly<Record<string, Complaint>> = {
  ":": error(
    "wrong-colon",
    "Sau dấu hai chấm này thiếu một dấu cách.",
    "Thêm một dấu cách sau dấu hai chấm.",
  ),
  "：": error(
    "wrong-colon",
    "Dấu hai chấm này là loại rộng, máy không đọc được.",
    "Thay nó bằng dấu hai chấm thường và một dấu cách.",
  ),
  ";": error(
    "wrong-colon",
    "Sau khóa này là dấu chấm phẩy, không phải dấu hai chấm.",
    "Thay dấu chấm phẩy bằng dấu hai chấm và một dấu cách.",
  ),
};

const NO_COLON = error(
  "wrong-colon",
  "Sau khóa này thiếu dấu hai chấm.",
  "Thêm dấu hai chấm ngay sau khóa.",
);
