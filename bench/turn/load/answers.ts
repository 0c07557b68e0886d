/** An answer that arrived at the fake of the vendor. */
export type Answer = {
  readonly user: string;
  readonly text: string;
  /** ms of the shared clock. */
  readonly at: number;
};

/** Hands each answer to whoever waits for that user's next one, first come first served. */
export type Answers = {
  waitFor(user: string): Waiting;
  arrived(answer: Answer): void;
  /** Answers that nobody waited for. */
  readonly surplus: () => number;
};

export type Waiting = {
  /** Null when none came in time, or none was waited for any more. */
  readonly answer: Promise<Answer | null>;
  cancel(): void;
};

export function collectAnswers(): Answers {
  const waiting = new Map<string, Set<(answer: Answer | null) => void>>();
  let surplus = 0;
  return {
    waitFor(user) {
      const queue = waiting.get(user) ?? new Set();
      waiting.set(user, queue);
      const { promise, resolve } = withResolver<Answer | null>();
      const end = (answer: Answer | null): void => {
        clearTimeout(late);
        queue.delete(end);
        resolve(answer);
      };
      const late = setTimeout(end, PATIENCE_MS, null);
      queue.add(end);
      return { answer: promise, cancel: () => end(null) };
    },
    arrived(answer) {
      const [first] = waiting.get(answer.user) ?? [];
      if (first === undefined) surplus += 1;
      else first(answer);
    },
    surplus: () => surplus,
  };
}

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((it) => {
    resolve = it;
  });
  return { promise, resolve };
}

/** A message without an answer for this long counts as lost, ms. */
const PATIENCE_MS = 5000;
