import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../../bot/log/log.ts";
import type { KeptPair } from "./kept-pair.ts";
import type { PairAnswer } from "./request-pair.ts";
import { TokenError } from "./token-error.ts";
import { freshState } from "./token-state.ts";

/** A pair that Zalo just gave, between its answer and the store. Both reject while the store fails. */
export type UnsavedPair = {
  /** Takes a pair in and stores it, with a few tries. */
  take(spent: string, pair: RenewedPair): Promise<void>;
  /** Stores what is still unsaved, if anything is. */
  save(): Promise<void>;
};

export type RenewedPair = Extract<PairAnswer, { kind: "renewed" }>;

export function createUnsavedPair(parts: {
  readonly account: string;
  readonly kept: KeptPair;
  readonly now: () => number;
  readonly log: Log;
}): UnsavedPair {
  const { kept, now, log, account } = parts;
  let unsaved: { readonly spent: string; readonly pair: RenewedPair } | null = null;

  async function save(): Promise<void> {
    const held = unsaved;
    if (held === null) return;
    const { spent, pair } = held;
    const life = { now: now(), lifetime: pair.lifetime, renewed: true };
    // Where another refresh token stands, somebody brought a pair that is newer than ours.
    await kept.change((state) =>
      state.refresh === spent ? freshState(pair, state.environments, life) : null,
    );
    if (unsaved === held) unsaved = null;
  }
  return {
    save,
    async take(spent, pair) {
      unsaved = { spent, pair };
      for (let tries = 1; ; tries += 1) {
        try {
          return await save();
        } catch (cause) {
          if (tries === TRIES) {
            log.error({ account, err: cause }, "zalo: a new token pair could not be stored yet");
            throw new TokenError("busy", "the new access token is not stored yet", cause);
          }
          await sleep(PAUSE);
        }
      }
    },
  };
}

const TRIES = 3;
/** ms */
const PAUSE = 100;
