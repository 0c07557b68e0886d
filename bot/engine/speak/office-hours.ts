import { DateTime, Info } from "luxon";
import type { DirectoryEntry, Library, Span } from "../../library/library.ts";

/** Authorities keep Vietnam's clock, wherever the machine stands. */
export const ZONE = "Asia/Ho_Chi_Minh";

/** The unit whose hours, address and hotline hold for a conversation; the directory's first entry by default. */
export function unitOf(library: Library, unit: string | null): DirectoryEntry | null {
  const named = unit === null ? undefined : library.directory.get(unit);
  return named ?? library.directory.values().next().value ?? null;
}

/** Whether the unit works at this moment. */
export function isOfficeOpen(library: Library, unit: DirectoryEntry | null, now: number): boolean {
  if (unit?.hours === "24/7") return true;
  const local = DateTime.fromMillis(now, { zone: ZONE });
  const minute = local.hour * 60 + local.minute;
  return spansOn(library, unit, local).some((span) => span.from <= minute && minute < span.to);
}

/** When the unit opens next, e.g. "07:30, Thứ Hai 30/11"; null when no working time is known. */
export function nextOpening(
  library: Library,
  unit: DirectoryEntry | null,
  now: number,
  locale: string,
): string | null {
  const local = DateTime.fromMillis(now, { zone: ZONE });
  const minute = local.hour * 60 + local.minute;
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const day = local.plus({ days: ahead }).startOf("day");
    const span = spansOn(library, unit, day).find((it) => ahead > 0 || it.from > minute);
    if (span !== undefined) {
      return day.plus({ minutes: span.from }).setLocale(locale).toFormat("HH:mm, cccc dd/MM");
    }
  }
  return null;
}

/** Longer than any run of holidays. */
const DAYS_LOOKED_AHEAD = 21;

/** The usual week, e.g. "Thứ Hai - Thứ Sáu: 07:30-11:30, 13:30-17:00"; "24/7" for a unit that never closes. */
export function describeHours(
  library: Library,
  unit: DirectoryEntry | null,
  locale: string,
): string {
  if (unit?.hours === "24/7") return "24/7";
  const week = unit?.hours ?? library.calendar.hours;
  const names = Info.weekdays("long", { locale });
  const days = names.map((name, index) => ({ name, spans: describeSpans(week[index + 1] ?? []) }));
  const groups: { first: string; last: string; spans: string }[] = [];
  for (const day of days) {
    const open = groups.at(-1);
    if (open !== undefined && open.spans === day.spans) open.last = day.name;
    else groups.push({ first: day.name, last: day.name, spans: day.spans });
  }
  return groups
    .filter((group) => group.spans !== "")
    .map(
      (group) =>
        `${group.first === group.last ? group.first : `${group.first} - ${group.last}`}: ${group.spans}`,
    )
    .join("; ");
}

/** The hours of one day, e.g. "07:30-11:30, 13:30-17:00"; empty when the unit is closed. */
export function hoursOn(library: Library, unit: DirectoryEntry | null, now: number): string {
  if (unit?.hours === "24/7") return "24/7";
  return describeSpans(spansOn(library, unit, DateTime.fromMillis(now, { zone: ZONE })));
}

function describeSpans(spans: readonly Span[]): string {
  return spans.map((span) => `${clock(span.from)}-${clock(span.to)}`).join(", ");
}

function clock(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function spansOn(library: Library, unit: DirectoryEntry | null, day: DateTime): readonly Span[] {
  if (unit?.hours === "24/7") return [{ from: 0, to: 24 * 60 }];
  const date = day.toFormat("yyyy-MM-dd");
  const { calendar } = library;
  const madeUp = calendar.makeUpDays.get(date);
  if (madeUp !== undefined) return madeUp;
  if (calendar.holidays.has(date)) return [];
  return (unit?.hours ?? calendar.hours)[day.weekday] ?? [];
}
