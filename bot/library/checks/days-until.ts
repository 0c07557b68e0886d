/** Days from one ISO date to another; negative when the other is past. */
export function daysUntil(today: string, day: string): number {
  return dayNumber(day) - dayNumber(today);
}

/** Counts days of the Gregorian calendar, whose year is taken to begin in March. */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const late = month <= 2 ? 1 : 0;
  const y = year - late;
  const m = month + late * 12 - 3;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * m + 2) / 5) + day;
}
