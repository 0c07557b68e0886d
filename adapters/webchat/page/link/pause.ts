/** A wait that can be cut short. */
export type Pause = { wait(ms: number): Promise<void>; wake(): void };

export function createPause(): Pause {
  let wake: () => void = () => undefined;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => wake(),
  };
}

/** ms before try number `tries` (from 1): 1 s, then twice as long each time, 30 s at most, a little uneven. */
export function backOff(tries: number): number {
  return Math.min(30_000, 1000 * 2 ** (tries - 1)) * (0.8 + Math.random() * 0.4);
}
