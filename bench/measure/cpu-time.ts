import { readFileSync } from "node:fs";

/** Processor time a process has used so far, in user and system mode together; ms. Linux only. */
export function cpuTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name of the program stands in brackets and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[UTIME]) + Number(fields[STIME]);
  if (!Number.isFinite(ticks)) throw new Error(`/proc/${pid}/stat has no processor times`);
  return ticks * TICK_MS;
}

/** Places of utime and stime, counted from the state (proc(5) counts it as field 3). */
const UTIME = 11;
const STIME = 12;
/** A tick of USER_HZ, which is 100 on every Linux that node runs on; ms. */
const TICK_MS = 10;
