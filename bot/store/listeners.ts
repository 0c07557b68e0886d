/** Who wants to be called when something happened. */
export type Listeners<T> = {
  /** Returns the way to stop. */
  add(listener: (news: T) => void): () => void;
  tell(news: T): void;
};

/** A listener that throws hinders neither the others nor the caller: `complain` hears of it. */
export function listeners<T>(complain: (error: unknown) => void): Listeners<T> {
  const known = new Set<{ readonly listener: (news: T) => void }>();
  return {
    add: (listener) => {
      const entry = { listener };
      known.add(entry);
      return () => {
        known.delete(entry);
      };
    },
    tell: (news) => {
      for (const { listener } of known) {
        try {
          listener(news);
        } catch (error) {
          complain(error);
        }
      }
    },
  };
}
