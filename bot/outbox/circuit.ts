/**
 * Stops sending to an account whose channel fails for everybody, so that its messages keep their tries and
 * nobody waits for its time-outs. After a pause one message is tried; its success opens the way.
 */
export type Circuit = {
  /** Whether a message may go now. While one is tried after a pause, no other may. */
  isOpenFor(now: number): boolean;
  /** A message goes out, or comes back without having been sent. */
  began(): void;
  gaveBack(): void;
  worked(): void;
  /** A failure that is not the message's own. Returns how long sending is stopped, ms; 0: it goes on. */
  failed(now: number, random: number): number;
};

/** Failures without a success between them. */
const FAILURES = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

export function createCircuit(): Circuit {
  let failures = 0;
  let pauses = 0;
  let stoppedUntil = 0;
  let trying = false;
  const isStopped = () => failures >= FAILURES;
  return {
    isOpenFor: (now) => !isStopped() || (now >= stoppedUntil && !trying),
    began() {
      trying = isStopped();
    },
    gaveBack() {
      trying = false;
    },
    worked() {
      failures = 0;
      pauses = 0;
      trying = false;
    },
    failed(now, random) {
      failures += 1;
      if (!isStopped()) return 0;
      // Those that were under way when it stopped tell nothing new.
      if (!trying && now < stoppedUntil) return 0;
      trying = false;
      const full = Math.min(FIRST_PAUSE_MS * 2 ** pauses, LONGEST_PAUSE_MS);
      const pause = Math.round(full / 2 + (full / 2) * random);
      pauses += 1;
      stoppedUntil = now + pause;
      return pause;
    },
  };
}
