import type { Calendar, Span } from "../library.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import { calendarSchema, holidaySchema, makeUpDaySchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { compileSpans, compileWeek } from "./compile-week.ts";
import { complain } from "./world.ts";

/** The working calendar; without a file nobody ever works. */
export function compileCalendar(document: SourceDocument | null): Calendar {
  const part = document === null ? null : { document, path: [], value: document.value };
  const input = part === null ? null : parsePart(calendarSchema, part, { working_hours: {} });
  if (document === null || input === null) {
    return { hours: {}, holidays: new Map(), makeUpDays: new Map() };
  }
  const holidays = compileHolidays(document, input.holidays ?? []);
  return {
    hours: compileWeek(document, ["working_hours"], input.working_hours),
    holidays,
    makeUpDays: compileMakeUpDays(document, input.make_up_days ?? [], holidays),
  };
}

function compileHolidays(
  document: SourceDocument,
  values: readonly unknown[],
): ReadonlyMap<string, string> {
  const holidays = new Map<string, string>();
  for (const [index, value] of values.entries()) {
    const path = ["holidays", index];
    const holiday = parsePart(holidaySchema, { document, path, value });
    if (holiday === null) continue;
    if (holidays.has(holiday.date)) complain(document, [...path, "date"], twice(holiday.date));
    holidays.set(holiday.date, holiday.name);
  }
  return holidays;
}

function compileMakeUpDays(
  document: SourceDocument,
  values: readonly unknown[],
  holidays: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Span[]> {
  const days = new Map<string, readonly Span[]>();
  for (const [index, value] of values.entries()) {
    const path = ["make_up_days", index];
    const day = parsePart(makeUpDaySchema, { document, path, value });
    if (day === null) continue;
    const known = days.has(day.date) || holidays.has(day.date);
    if (known) complain(document, [...path, "date"], twice(day.date));
    days.set(day.date, compileSpans(document, [...path, "hours"], day.hours));
  }
  return days;
}

function twice(date: string) {
  return error(
    "duplicate-date",
    `Ngày ${quote(date)} đã có ở trên.`,
    "Mỗi ngày chỉ ghi một lần: nghỉ hoặc làm bù.",
  );
}
