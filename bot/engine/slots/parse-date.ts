import { DateTime } from "luxon";
import { fold, unaccent } from "../../text/fold.ts";
import { readNumberWords } from "./number-words.ts";
import type { Parsed, ParsingContext } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/**
 * A day as people write it, kept as an ISO date: "5/3/1950", "mùng 5 tháng 3 năm 1950", "hôm nay", "thứ hai
 * tuần sau". Lunar dates are not guessed.
 */
export function parseDate(text: string, { today }: Pick<ParsingContext, "today">): Parsed {
  const folded = fold(text);
  if (LUNAR.test(folded)) return { kind: "refused", because: "date_lunar" };
  const now = DateTime.fromISO(today, { zone: "utc" });
  const day = readFigures(text, now) ?? readSpoken(folded, now) ?? readRelative(folded, now);
  return day === null || !day.isValid ? UNFIT : parsedAs(day.toISODate() ?? "");
}

const LUNAR = /\b(?:am lich|lich am|al|ram|gieng|chap|nham nhuan|thang nhuan|tet)\b/;

const FIGURES =
  /(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?(?![\d/]|[.-]\d)/g;
const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const RUN = /^\D*(\d{2})(\d{2})((?:19|20)\d{2})\D*$/;

function readFigures(text: string, now: DateTime): DateTime | null {
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const run = RUN.exec(text);
  if (run !== null) return dayOf(Number(run[1]), Number(run[2]), Number(run[3]));
  const [first, second] = [...unaccent(text).matchAll(FIGURES)];
  if (first === undefined || second !== undefined) return null;
  const [, day, month, year] = first;
  return dayOf(Number(day), Number(month), year === undefined ? now.year : fullYear(year, now));
}

/** "50" is 1950: two figures name the newest such year that is not to come. */
function fullYear(written: string, now: DateTime): number {
  if (written.length === 4) return Number(written);
  const century = now.year - (now.year % 100);
  const year = century + Number(written);
  return year > now.year ? year - 100 : year;
}

function dayOf(day: number, month: number, year: number): DateTime {
  return DateTime.utc(year, month, day);
}

const SPOKEN =
  /(?:^|\b)(?:ngay |mung |mong |hom )*([a-z0-9]+(?: [a-z0-9]+){0,2}?) thang ([a-z0-9]+(?: (?:mot|hai))?)(?:(?: nam)? (\d{4})| nam (\d{2}))?(?=$| (?:a|nhe|nha|day|do)\b)/;

function readSpoken(folded: string, now: DateTime): DateTime | null {
  const [, dayWords, monthWords, whole, short] = SPOKEN.exec(folded) ?? [];
  const year = whole ?? short;
  const day = numberIn(dayWords);
  const month = numberIn(monthWords);
  if (day === null || month === null) return null;
  return dayOf(day, month, year === undefined ? now.year : fullYear(year, now));
}

/** "5", "nam", "muoi lam"; words of a sentence before it are passed over. */
function numberIn(words: string | undefined): number | null {
  const parts = (words ?? "")
    .split(" ")
    .filter((word) => !/^(?:ngay|mung|mong|la|sinh)$/.test(word));
  const joined = parts.join(" ");
  if (/^\d{1,2}$/.test(joined)) return Number(joined);
  return joined === "" ? null : readNumberWords(joined);
}

const NEAR_DAYS: Readonly<Record<string, number>> = {
  "hom nay": 0,
  "bua nay": 0,
  "ngay hom nay": 0,
  nay: 0,
  mai: 1,
  "ngay mai": 1,
  "sang mai": 1,
  "chieu mai": 1,
  mot: 2,
  "ngay mot": 2,
  kia: 2,
  "ngay kia": 2,
  "hom qua": -1,
  "hom kia": -2,
  "bua qua": -1,
  today: 0,
  tomorrow: 1,
  yesterday: -1,
};

const POLITE =
  /^(?:da |vang |khoang |vao |luc |sang |chieu )+|(?: a| nhe| nha| day| do| em| chau)+$/g;

function readRelative(folded: string, now: DateTime): DateTime | null {
  const core = folded in NEAR_DAYS ? folded : folded.replace(POLITE, "");
  const near = NEAR_DAYS[core];
  if (near !== undefined) return now.plus({ days: near });
  const ahead = /^(?:sau )?(\d{1,3}) (ngay|tuan)(?: nua| toi)?$/.exec(core);
  if (ahead !== null) {
    return now.plus(ahead[2] === "tuan" ? { weeks: Number(ahead[1]) } : { days: Number(ahead[1]) });
  }
  return readWeekday(core, now);
}

const WEEKDAYS: Readonly<Record<string, number>> = {
  "thu hai": 1,
  "thu 2": 1,
  "thu ba": 2,
  "thu 3": 2,
  "thu tu": 3,
  "thu 4": 3,
  "thu nam": 4,
  "thu 5": 4,
  "thu sau": 5,
  "thu 6": 5,
  "thu bay": 6,
  "thu 7": 6,
  "chu nhat": 7,
  cn: 7,
};
const WEEKS: Readonly<Record<string, number>> = {
  "tuan nay": 0,
  "tuan sau": 1,
  "tuan toi": 1,
  "tuan truoc": -1,
  "tuan qua": -1,
};

/** "Thứ hai tuần sau"; without a week the next such day, today excluded. */
function readWeekday(core: string, now: DateTime): DateTime | null {
  const name = Object.keys(WEEKDAYS).find((it) => core === it || core.startsWith(`${it} `));
  const weekday = WEEKDAYS[name ?? ""];
  if (name === undefined || weekday === undefined) return null;
  const week = core.slice(name.length).trim();
  if (week === "" || week === "toi") {
    const days = (weekday - now.weekday + 7) % 7;
    return now.plus({ days: days === 0 ? 7 : days });
  }
  const weeks = WEEKS[week];
  return weeks === undefined ? null : now.plus({ weeks, days: weekday - now.weekday });
}
