export type OpenStream = { end(reason: "replaced" | "closing"): void };

/** The streams that are open, at most `most` of one visitor. */
export type OpenStreams = {
  /**
   * Adds a stream; one too many ends the visitor's oldest. Never the newest: a phone that lost its
   * network leaves dead streams behind that look open for minutes.
   */
  add(visitor: string, stream: OpenStream): void;
  remove(visitor: string, stream: OpenStream): void;
  endAll(): void;
};

export function createOpenStreams(most: number): OpenStreams {
  const streams = new Map<string, Set<OpenStream>>();
  return {
    add(visitor, stream) {
      const own = streams.get(visitor) ?? new Set();
      streams.set(visitor, own.add(stream));
      for (const oldest of [...own].slice(0, Math.max(0, own.size - most))) oldest.end("replaced");
    },
    remove(visitor, stream) {
      const own = streams.get(visitor);
      own?.delete(stream);
      if (own?.size === 0) streams.delete(visitor);
    },
    endAll() {
      const all = [...streams.values()].flatMap((own) => [...own]);
      for (const stream of all) stream.end("closing");
    },
  };
}
