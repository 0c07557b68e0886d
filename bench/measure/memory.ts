import { readFileSync } from "node:fs";

/** Memory of a process that is in RAM (VmRSS); MB. Linux only. */
export function residentMemory(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error(`/proc/${pid}/status does not tell the memory`);
  return Number(kilobytes) / 1024;
}
