import { WEEKDAYS } from "../keywords/content-files.ts";
import type { Span } from "../library.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import type { WeekInput } from "../schemas/content-schemas.ts";
import { complain } from "./world.ts";

/** Working spans by ISO weekday; days that are not named have none. */
export function compileWeek(
  document: SourceDocument,
  path: Path,
  week: WeekInput,
): Readonly<Record<number, readonly Span[]>> {
  const days = Object.keys(WEEKDAYS);
  return Object.fromEntries(
    Object.entries(week).map(([day, spans]) => [
      days.indexOf(day) + 1,
      compileSpans(document, [...path, day], spans ?? []),
    ]),
  );
}

/** Spans such as "07:30-11:30", in order; one that is wrong is reported and left out. */
export function compileSpans(
  document: SourceDocument,
  path: Path,
  typed: readonly string[],
): readonly Span[] {
  const spans: Span[] = [];
  for (const [index, text] of typed.entries()) {
    const span = parseSpan(text);
    if (span === null) {
      complain(document, [...path, index], badSpan(text));
    } else if (spans.some((other) => span.from < other.to && other.from < span.to)) {
      complain(document, [...path, index], overlapping(text));
    } else {
      spans.push(span);
    }
  }
  return spans.toSorted((a, b) => a.from - b.from);
}

function parseSpan(text: string): Span | null {
  const match = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/u.exec(text.trim());
  const [h1 = -1, m1 = -1, h2 = -1, m2 = -1] = match?.slice(1).map(Number) ?? [];
  const from = h1 * 60 + m1;
  const to = h2 * 60 + m2;
  const fits = h1 >= 0 && m1 < 60 && m2 < 60 && from < to && to <= MINUTES_OF_DAY;
  return fits ? { from, to } : null;
}

function badSpan(text: string) {
  return error(
    "bad-span",
    `Khoảng giờ ${quote(text)} viết chưa đúng.`,
    'Viết giờ bắt đầu rồi giờ kết thúc trong ngoặc kép, ví dụ "07:30-11:30".',
  );
}

function overlapping(text: string) {
  return error(
    "bad-span",
    `Khoảng giờ ${quote(text)} trùng với khoảng khác cùng ngày.`,
    "Sửa để các khoảng nối tiếp nhau.",
  );
}

const MINUTES_OF_DAY = 1_440;
