import { parseArgs } from "node:util";

/** Has something stopped when the run is over, however it ends. */
export type Keep = <T extends { stop(): Promise<void> }>(started: T) => T;

/**
 * Runs a measurement and ends the process: what was kept is stopped, also when it fails, is interrupted or
 * takes longer than `limitMs`.
 */
export function runGuarded(
  name: string,
  limitMs: number,
  measure: (keep: Keep) => Promise<void>,
): void {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    await Promise.allSettled(stops.splice(0).map((stop) => stop()));
    process.exit();
  };
  const giveUp = (reason: string): void => {
    process.stderr.write(`${name}: ${reason}\n`);
    process.exitCode = 1;
    void stopAll();
  };
  process.on("SIGINT", () => giveUp("interrupted"));
  process.on("SIGTERM", () => giveUp("interrupted"));
  setTimeout(() => giveUp(`took longer than ${limitMs} ms`), limitMs).unref();
  const keep: Keep = (started) => {
    stops.push(() => started.stop());
    return started;
  };
  measure(keep).then(stopAll, (error: unknown) => {
    giveUp(error instanceof Error ? error.message : String(error));
  });
}

/** Whether `--quick` was given; anything else is refused. */
export function isQuick(): boolean {
  return parseArgs({ options: { quick: { type: "boolean", default: false } } }).values.quick;
}
