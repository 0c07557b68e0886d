import { DateTime } from "luxon";
import { ZONE } from "../speak/office-hours.ts";

/** Nobody is woken: from 21:00 to 07:00 a moment moves to the end of the night. */
export function afterNight(time: number): number {
  const local = DateTime.fromMillis(time, { zone: ZONE });
  if (local.hour >= MORNING && local.hour < EVENING) return time;
  const day = local.hour < MORNING ? local : local.plus({ days: 1 });
  return day.startOf("day").set({ hour: MORNING }).toMillis();
}

const MORNING = 7;
const EVENING = 21;
