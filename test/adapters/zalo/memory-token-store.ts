import type { TokenStore } from "../../../bot/channel/token-store.ts";

/** A token store in memory, which can be told to fail. */
export type MemoryTokenStore = TokenStore & {
  /** The next writes reject and write nothing. */
  failWrites(times: number): void;
  value(name: string): string | null;
};

export function createMemoryTokenStore(): MemoryTokenStore {
  const rows = new Map<string, { readonly value: string; readonly version: number }>();
  let failures = 0;
  return {
    async read(name) {
      await breathe();
      return rows.get(name) ?? { value: null, version: 0 };
    },
    async replace(name, value, version) {
      await breathe();
      if (failures > 0) {
        failures -= 1;
        throw new Error("the store is told to fail");
      }
      if ((rows.get(name)?.version ?? 0) !== version) return false;
      rows.set(name, { value, version: version + 1 });
      return true;
    },
    failWrites(times) {
      failures = times;
    },
    value: (name) => rows.get(name)?.value ?? null,
  };
}

/** A store across the network lets others come between. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
