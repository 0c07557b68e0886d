/** ms on a clock that all processes of the machine share; only differences mean anything. */
export function sharedClock(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
