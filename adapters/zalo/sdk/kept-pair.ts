import type { TokenStore } from "../../../bot/channel/token-store.ts";
import type { TokenPair, TokenState } from "./token-state.ts";
import { readState, withEnvironment } from "./token-state.ts";

/** The token pair of one OA in the store that all processes share. */
export type KeptPair = {
  /** Null while neither store nor environment has a pair. */
  read(): Promise<TokenState | null>;
  /**
   * Replaces the state by what `change` makes of it, whatever others do meanwhile; a `change` that
   * returns null leaves it. Returns the state that is stored then, and whether it was changed.
   */
  change(
    change: (state: TokenState) => TokenState | null,
  ): Promise<{ readonly state: TokenState | null; readonly changed: boolean }>;
};

export function createKeptPair(parts: {
  readonly store: TokenStore;
  readonly account: string;
  readonly environment: TokenPair;
  readonly now: () => number;
}): KeptPair {
  const { store, environment, now } = parts;
  const name = `zalo:${parts.account}:tokens`;

  /** One try; null: somebody else was faster. */
  async function changeOnce(make: (state: TokenState) => TokenState | null) {
    const { value, version } = await store.read(name);
    const stored = value === null ? null : readState(value);
    const state = withEnvironment(stored, environment, now());
    const next = state === null ? null : make(state);
    const written = next ?? state;
    if (written === null || written === stored) return { state, changed: false };
    const replaced = await store.replace(name, JSON.stringify(written), version);
    return replaced ? { state: written, changed: next !== null } : null;
  }

  async function change(make: (state: TokenState) => TokenState | null) {
    for (let tries = 0; tries < MOST_RACES; tries += 1) {
      const done = await changeOnce(make);
      if (done !== null) return done;
    }
    throw new Error(`the tokens of OA "${parts.account}" change too fast to be written`);
  }
  return { change, read: async () => (await change(() => null)).state };
}

/** Each lost race is somebody else's success, so this many mean a store that refuses everything. */
const MOST_RACES = 100;
