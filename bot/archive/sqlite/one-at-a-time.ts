/** A turnstile for something that only one may use at a time; who comes first goes first. */
export function oneAtATime(): Turnstile {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    enter() {
      if (taken) return new Promise((resolve) => waiting.push(resolve));
      taken = true;
      return Promise.resolve();
    },
    leave() {
      const next = waiting.shift();
      if (next === undefined) taken = false;
      else next();
    },
  };
}

export type Turnstile = {
  /** Resolves when it is the caller's turn. */
  enter(): Promise<void>;
  leave(): void;
};
