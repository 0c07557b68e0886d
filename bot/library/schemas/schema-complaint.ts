import type { z } from "zod";
import type { Path } from "../reading/positions.ts";
import { exactPositions, positionsAt } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import type { Complaint } from "../report.ts";
import { error, quote } from "../report.ts";
import { isMisfitCode, SCHEMA_SENTENCES } from "./schema-sentences.ts";

/** The finding's words for one misfit: `there` tells whether anything stands at the path. */
export function complaintOf(
  document: SourceDocument,
  path: Path,
  there: boolean,
  issue: z.core.$ZodIssue,
): Complaint {
  if (!there) return missingKey(document, path);
  const typed = typedAt(document, path);
  if (typed === "" || typed === "~" || typed === '""' || typed === "''") {
    return emptyValue(document, path);
  }
  if (isMisfitCode(issue.message)) {
    const { message, remedy } = SCHEMA_SENTENCES[issue.message];
    return error(issue.message, message.replace("%", quote(typed)), remedy);
  }
  return byKind(issue, typed);
}

function missingKey(document: SourceDocument, path: Path): Complaint {
  const key = String(path.at(-1) ?? "");
  const holder = exactPositions(document.positions, path.slice(0, -1));
  const word = document.language === "vi" ? (holder?.words?.[key] ?? key) : key;
  return error("missing-key", `Ở đây thiếu khóa "${word}".`, `Thêm dòng "${word}: …".`);
}

function emptyValue(document: SourceDocument, path: Path): Complaint {
  const { key } = positionsAt(document.positions, path);
  const word = key === null ? "" : ` ${quote(document.source.text.slice(key.from, key.to))}`;
  return error("empty-value", `Khóa${word} chưa có giá trị.`, "Viết giá trị, hoặc bỏ khóa này.");
}

function byKind(issue: z.core.$ZodIssue, typed: string): Complaint {
  const shown = quote(typed);
  switch (issue.code) {
    case "invalid_type":
      return error(
        "wrong-type",
        `Giá trị ${shown} không đúng kiểu.`,
        `Ở đây cần ${TYPES[issue.expected] ?? "kiểu giá trị khác"}.`,
      );
    case "invalid_value":
      return error(
        "unknown-word",
        `Từ ${shown} không dùng được ở đây.`,
        `Dùng một trong: ${issue.values.map(String).join(", ")}.`,
      );
    case "too_small":
      return error(
        "out-of-bounds",
        `Giá trị ${shown} nhỏ quá.`,
        `Viết số từ ${issue.minimum} trở lên.`,
      );
    case "too_big":
      return error(
        "out-of-bounds",
        `Giá trị ${shown} lớn quá.`,
        `Viết số không quá ${issue.maximum}.`,
      );
    default:
      return error("wrong-type", `Giá trị ${shown} không dùng được ở đây.`, "Xem lại giá trị này.");
  }
}

function typedAt(document: SourceDocument, path: Path): string {
  const { value } = positionsAt(document.positions, path);
  return document.source.text.slice(value.from, value.to).trim();
}

const TYPES: Readonly<Record<string, string>> = {
  string: "một câu hoặc một tên, không phải danh sách",
  number: "một số",
  int: "một số nguyên",
  boolean: "có hoặc không",
  array: "một danh sách, mỗi mục bắt đầu bằng dấu gạch đầu dòng",
  object: "các dòng `khóa: giá trị` thụt vào bên dưới",
  record: "các dòng `khóa: giá trị` thụt vào bên dưới",
};
