/** A round of looking for work, repeated whenever there may be some; rounds never overlap. */
export type Pump = {
  /** Asks for a round: now, or right after the one that is running. */
  poke(): void;
  /** Begins no round any more; resolves when the one at hand is over, with all that it took. */
  stop(): Promise<void>;
};

/** Looks for work without a wake-up, ms. */
const POLL_MS = 250;

/** Runs `round` at once, at every wake-up of the store, and at least every POLL_MS. */
export function startPump(deps: {
  readonly onWork: (listener: () => void) => () => void;
  readonly round: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}): Pump {
  let running = false;
  let atHand = Promise.resolve();
  let again = false;
  let stopped = false;

  const run = async () => {
    running = true;
    do {
      again = false;
      await deps.round().catch(deps.failed);
    } while (again && !stopped);
    running = false;
  };
  const poke = () => {
    again = true;
    if (!running && !stopped) atHand = run();
  };

  const unsubscribe = deps.onWork(poke);
  const timer = setInterval(poke, POLL_MS);
  poke();
  return {
    poke,
    async stop() {
      stopped = true;
      unsubscribe();
      clearInterval(timer);
      await atHand;
    },
  };
}
