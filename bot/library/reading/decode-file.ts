import type { Finding } from "../finding.ts";
import { error, findingAboutFile, reportInto, warning } from "../report.ts";
import type { SourceFile } from "../source-file.ts";
import type { SourceText } from "../source-text.ts";
import { createSourceText } from "../source-text.ts";

export const MAX_FILE_BYTES = 1_048_576;

/** Turns a file's bytes into NFC text; null when there is nothing that could be read further. */
export function decodeFile(file: SourceFile, findings: Finding[]): SourceText | null {
  const raw = file.content;
  if (raw === null) return null;
  if (raw.length > MAX_FILE_BYTES) {
    findings.push(findingAboutFile(file.path, TOO_LARGE));
    return null;
  }
  const decoded = typeof raw === "string" ? raw.toWellFormed() : decodeUtf8(raw);
  if (decoded === null) {
    findings.push(findingAboutFile(file.path, NOT_UTF8));
    return null;
  }
  const marked = decoded.startsWith(BYTE_ORDER_MARK);
  const lines = (marked ? decoded.slice(1) : decoded).replace(/\r\n?/gu, "\n");
  const text = lines.normalize("NFC");
  const source = createSourceText(file.path, text, file.shipped);
  const report = reportInto(findings, source);
  const start = { from: 0, to: 1 };
  if (marked) report(start, HAS_BYTE_ORDER_MARK);
  if (text !== lines) report(firstDifference(text, lines), NOT_NFC);
  const control = CONTROL.exec(text);
  if (control !== null) {
    report({ from: control.index, to: control.index + 1 }, CONTROL_CHARACTER);
    return null;
  }
  return source;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

function firstDifference(text: string, original: string): { from: number; to: number } {
  let at = 0;
  while (at < text.length && text[at] === original[at]) at++;
  return { from: Math.max(0, Math.min(at, text.length - 1)), to: at + 1 };
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const BYTE_ORDER_MARK = "\uFEFF";
/** Of category Cc all but tab, line feed and next line (U+0085). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]/u;

const TOO_LARGE = error(
  "file-too-large",
  "Tệp lớn hơn 1 MiB nên không được đọc.",
  "Chia nội dung ra nhiều tệp nhỏ hơn.",
);
const NOT_UTF8 = error(
  "not-utf8",
  "Tệp không phải là chữ mã UTF-8.",
  "Mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8.",
);
const HAS_BYTE_ORDER_MARK = warning(
  "byte-order-mark",
  "Đầu tệp có dấu thứ tự byte (BOM), một ký tự không nhìn thấy.",
  "Lưu tệp với bảng mã UTF-8 không có BOM.",
);
const NOT_NFC = warning(
  "not-nfc",
  "Tệp có chữ viết bằng dấu rời (không phải Unicode dựng sẵn).",
  "Lưu tệp với Unicode dựng sẵn (NFC).",
);
const CONTROL_CHARACTER = error(
  "control-character",
  "Tệp có ký tự điều khiển không nhìn thấy, ví dụ NUL.",
  "Xóa ký tự ấy, hoặc gõ lại dòng này.",
);
