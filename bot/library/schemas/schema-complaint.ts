import type { z } from "zod";
import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import { didYouMean } from "../nearest-word.ts";
import type { Path, Positions } from "../reading/positions.ts";
import { exactPositions, positionsAt } from "../reading/positions.ts";
import { withoutQuotes } from "../reading/quote-text.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import type { Complaint } from "../report.ts";
import { error, quote } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import { rightId } from "./right-id.ts";
import { isMisfitCode, SCHEMA_SENTENCES } from "./schema-sentences.ts";
import { fitsInLine, remedyForType } from "./type-remedy.ts";

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
    return error(
      issue.message,
      message.replace("%", quote(withoutQuotes(typed))),
      nearOf(issue, typed) ?? remedyFor(issue.message, typed) ?? remedy,
    );
  }
  return byKind(issue, typed, positionsAt(document.positions, path), document.language);
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

function byKind(
  issue: z.core.$ZodIssue,
  typed: string,
  here: Positions,
  language: KeywordLanguage,
): Complaint {
  const shown = quote(withoutQuotes(typed));
  switch (issue.code) {
    case "invalid_type":
      return error(
        "wrong-type",
        `Giá trị ${shown} không đúng kiểu.`,
        remedyForType(issue.expected, typed, here, language),
      );
    case "invalid_value":
      return error(
        "unknown-word",
        `Từ ${shown} không dùng được ở đây.`,
        nearOf(issue, typed) ?? `Dùng một trong: ${issue.values.map(String).join(", ")}.`,
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

/** The nearest word of a closed set; null where none is near, or the set is open. */
function nearOf(issue: z.core.$ZodIssue, typed: string): string | null {
  if (issue.code !== "invalid_value") return null;
  const near = didYouMean(withoutQuotes(typed), issue.values.map(String), "");
  return near === "" ? null : near;
}

/** What the value itself tells about how it would be right; null for all else. */
function remedyFor(code: FindingCode, typed: string): string | null {
  const plain = withoutQuotes(typed);
  if (code === "wrong-starts-on" && fitsInLine(plain)) return `Viết trong ngoặc vuông: [${plain}].`;
  if (code === "wrong-text" && /^(?:-\s|\[)/u.test(typed)) return TEXT_NOT_LIST;
  if (code !== "bad-id" && code !== "bad-plain-id") return null;
  const right = rightId(plain);
  return right === "" ? null : `Viết chữ thường không dấu, nối bằng gạch: "${right}".`;
}

const TEXT_NOT_LIST = "Ở đây là một câu: viết liền một dòng, bỏ dấu gạch và ngoặc vuông.";

function typedAt(document: SourceDocument, path: Path): string {
  const { value } = positionsAt(document.positions, path);
  return document.source.text.slice(value.from, value.to).trim();
}
