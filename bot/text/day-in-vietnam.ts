/** The ISO date of a moment (ms since the epoch). Vietnam keeps one time all year. */
export function dayInVietnam(now: number): string {
  const { year, month, day } = dateOf(Math.floor((now + AHEAD_OF_UTC) / DAY));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const AHEAD_OF_UTC = 7 * 3_600_000;
const DAY = 86_400_000;

/**
 * The Gregorian date of a day counted from 1 January 1970. Years are taken to begin in March, so that the day
 * that leap years have more is their last: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
function dateOf(days: number): { year: number; month: number; day: number } {
  const fromMarch0 = days + 719_468;
  const era = Math.floor(fromMarch0 / DAYS_OF_ERA);
  const ofEra = fromMarch0 - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Of 400 years, after which the calendar comes again. */
const DAYS_OF_ERA = 146_097;
