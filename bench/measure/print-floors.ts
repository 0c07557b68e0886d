import { printTable } from "./print-table.ts";

/** A figure beside what it must reach and what it is to reach; `better` tells which way. */
export type Floor = {
  readonly what: string;
  readonly measured: number;
  readonly better: "more" | "less";
  readonly floor: number;
  readonly aim: number;
};

/** Prints figures beside their floors and aims (design.md, section 6). */
export function printFloors(floors: readonly Floor[]): void {
  process.stdout.write("Beside what must be reached\n");
  printTable(
    ["", "measured", "floor", "aim", ""],
    floors.map((it) => [it.what, it.measured, it.floor, it.aim, verdict(it)]),
  );
}

function verdict(it: Floor): string {
  const reaches = (mark: number): boolean =>
    it.better === "more" ? it.measured >= mark : it.measured <= mark;
  if (reaches(it.aim)) return "aim reached";
  return reaches(it.floor) ? "floor held" : "BELOW THE FLOOR";
}
