import { complain } from "../compile/world.ts";
import type { Path } from "../reading/positions.ts";
import { exactPositions } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import type { Complaint } from "../report.ts";
import { hint, quote, warning } from "../report.ts";
import type { SourceInput } from "../schemas/shared-schemas.ts";
import { daysUntil } from "./days-until.ts";

/** Who answers for a content, from where it comes, and whether that still holds. */
export type Governed = {
  readonly owner?: string | undefined;
  readonly sources?: readonly SourceInput[] | undefined;
  readonly review_by?: string | undefined;
};

/**
 * Names what is missing (at `shown`) or out of date (below `path`). `today` null: dates are not looked
 * at.
 */
export function checkGovernance(
  document: SourceDocument,
  shown: Path,
  path: Path,
  governed: Governed,
  today: string | null,
  missing: "warning" | "hint",
): void {
  const say = missing === "warning" ? warning : hint;
  const words = document.language === "en" ? ENGLISH : VIETNAMESE;
  for (const key of ["owner", "sources", "review_by"] as const) {
    const value = governed[key];
    const present = Array.isArray(value) ? value.length > 0 : value !== undefined;
    if (present || isThere(document, [...path, key])) continue;
    if (document.unreadableFrom !== null) continue;
    complain(document, shown, say(CODES[key], ABSENT[key], `Thêm dòng "${words[key]}: …".`));
  }
  if (today === null) return;
  checkReviewDate(document, path, governed.review_by, today);
  for (const [index, source] of (governed.sources ?? []).entries()) {
    checkEffect(document, [...path, "sources", index], source, today);
  }
}

/** What is there but wrong is complained about already. */
function isThere(document: SourceDocument, path: Path): boolean {
  const positions = exactPositions(document.positions, path);
  return positions !== null && (positions.style !== null || positions.children.size > 0);
}

function checkReviewDate(
  document: SourceDocument,
  path: Path,
  reviewBy: string | undefined,
  today: string,
): void {
  // ISO dates are ordered like their texts.
  if (reviewBy === undefined) return;
  if (reviewBy < today) complain(document, [...path, "review_by"], overdue(reviewBy));
  else if (daysUntil(today, reviewBy) <= SOON) {
    complain(document, [...path, "review_by"], soon(reviewBy, daysUntil(today, reviewBy)));
  }
}

function overdue(day: string): Complaint {
  return warning(
    "review-overdue",
    `Hạn rà soát ${quote(day)} đã qua.`,
    "Đọc lại nội dung với nguồn mới nhất rồi viết hạn mới.",
  );
}

function soon(day: string, days: number): Complaint {
  return warning(
    "review-soon",
    days === 0
      ? `Hạn rà soát ${quote(day)} là hôm nay.`
      : `Hạn rà soát ${quote(day)} chỉ còn ${days} ngày.`,
    "Đọc lại nội dung với nguồn mới nhất rồi viết hạn mới.",
  );
}

/** Days before its date in which a review is announced. */
const SOON = 30;

function checkEffect(
  document: SourceDocument,
  path: Path,
  source: SourceInput,
  today: string,
): void {
  const { effective_from: from, effective_to: to } = source;
  if (from !== undefined && to !== undefined && from > to) {
    complain(document, [...path, "effective_to"], BACKWARDS);
  } else if (to !== undefined && to < today) {
    complain(document, [...path, "effective_to"], expired(to));
  } else if (from !== undefined && from > today) {
    complain(document, [...path, "effective_from"], notYet(from));
  }
}

function expired(day: string): Complaint {
  return warning(
    "source-expired",
    `Căn cứ này hết hiệu lực từ ${quote(day)}.`,
    "Tìm văn bản thay thế và sửa nội dung theo văn bản ấy.",
  );
}

function notYet(day: string): Complaint {
  return warning(
    "source-not-in-force",
    `Căn cứ này đến ${quote(day)} mới có hiệu lực.`,
    "Chỉ nói theo văn bản này từ ngày ấy.",
  );
}

const BACKWARDS = warning(
  "bad-range",
  "Ngày hết hiệu lực đứng trước ngày bắt đầu.",
  "Xem lại hai ngày.",
);

const CODES = {
  owner: "missing-owner",
  sources: "missing-sources",
  review_by: "missing-review-by",
} as const;
const ABSENT = {
  owner: "Chưa ghi ai phụ trách nội dung này.",
  sources: "Chưa ghi căn cứ của nội dung này.",
  review_by: "Chưa ghi hạn rà soát nội dung này.",
} as const;
const VIETNAMESE = { owner: "phụ trách", sources: "căn cứ", review_by: "rà soát trước" } as const;
const ENGLISH = { owner: "owner", sources: "sources", review_by: "review_by" } as const;
