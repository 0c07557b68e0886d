import type { Accept, CitizenEvent } from "../../bot/channel/channel.ts";

/** An inbox that keeps the contract in memory and shows what it took. */
export type MemoryAccept = {
  readonly accept: Accept;
  /** Accepted events, in order, each once. */
  readonly taken: readonly CitizenEvent[];
  /** Makes the next calls fail before anything is kept. */
  fail(times: number): void;
};

/** `onTaken` hears of each accepted event behind the answer to the adapter, like a worker would. */
export function createMemoryAccept(
  onTaken: (event: CitizenEvent) => Promise<void> = async () => undefined,
): MemoryAccept {
  const taken: CitizenEvent[] = [];
  const known = new Set<string>();
  let failures = 0;
  const takeOne = (event: CitizenEvent) => {
    const key = `${event.account}:${event.user}:${event.id}`;
    if (known.has(key)) return "duplicate";
    known.add(key);
    taken.push(event);
    setImmediate(() => void onTaken(event));
    return "accepted";
  };
  return {
    async accept(events) {
      if (failures > 0) {
        failures -= 1;
        throw new Error("the inbox is told to fail");
      }
      return events.map(takeOne);
    },
    taken,
    fail(times) {
      failures = times;
    },
  };
}
