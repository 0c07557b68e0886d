import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../../bot/log/log.ts";
import type { KeptPair } from "./kept-pair.ts";
import { isUsable, planRenewal } from "./plan-renewal.ts";
import type { PairAnswer } from "./request-pair.ts";
import { TokenError } from "./token-error.ts";
import type { TokenState } from "./token-state.ts";
import { createUnsavedPair } from "./unsaved-pair.ts";

/** Reads and renews the stored pair of one OA. Both throw TokenError and what the store throws. */
export type Renewal = {
  read(): Promise<TokenState>;
  /** A state whose access token is not `spent`; the present one where that needs no renewal. */
  renew(spent: string | null): Promise<TokenState>;
};

export type RenewalParts = {
  readonly account: string;
  readonly kept: KeptPair;
  readonly requestPair: (refreshToken: string) => Promise<PairAnswer>;
  readonly now: () => number;
  readonly log: Log;
};

/**
 * A refresh token is good for one time, and nothing but a person's consent replaces a lost pair. What
 * happens when we die or the store fails, step by step:
 *
 * 1. Before the mark `refreshing` is stored: nothing was done.
 * 2. With the mark, before Zalo got the call: the token is still good, but nobody knows. The mark ends
 *    after LOCK. The old access token is used to its end; then the refresh token is tried once more,
 *    when there is nothing left to lose.
 * 3. Zalo changed the pair, and its answer was lost or we died before it was stored: seen from here the
 *    same as 2. The last try is refused, and the OA has to be connected again. This gap cannot be closed
 *    from our side; it is as short as one write, and the answer is waited for as long as LOCK allows.
 * 4. We live and the store fails: the new pair stays in memory and is stored before anything else. Nobody
 *    uses it earlier: a pair that only we know would be lost with us.
 * 5. Stored: every process finds it there when its old access token is refused.
 *
 * A second process sees the mark and waits. One that was suspended for longer than LOCK may find that
 * another one took over: its pair is stored only where the refresh token that it spent still stands.
 */
export function createRenewal(parts: RenewalParts): Renewal {
  const { kept, now, log, account } = parts;
  const unsaved = createUnsavedPair(parts);
  let restUntil = 0;

  async function read(): Promise<TokenState> {
    await unsaved.save();
    return known(await kept.read());
  }

  async function spend(refresh: string): Promise<void> {
    const answer = await parts.requestPair(refresh);
    if (answer.kind === "renewed") {
      await unsaved.take(refresh, answer);
      return;
    }
    const refused = answer.kind === "refused" ? { at: now(), code: answer.code } : null;
    await kept.change((state) =>
      state.refresh === refresh ? { ...state, refreshing: null, refused } : null,
    );
    if (refused !== null) log.error({ account, code: refused.code }, LOST);
    else log.warn({ account, err: causeOf(answer) }, "zalo: no answer to a refresh of the tokens");
    if (refused === null) restUntil = now() + REST;
  }

  /** One look at the state, and what it asks for. Null: look again. */
  async function step(spent: string | null): Promise<TokenState | null> {
    const { state, changed } = await kept.change((present) =>
      planRenewal(present, spent, now()) === "spend" && now() >= restUntil
        ? { ...present, refreshing: { until: now() + LOCK } }
        : null,
    );
    const present = known(state);
    if (changed && present.refresh !== null) {
      await spend(present.refresh);
      return null;
    }
    const plan = planRenewal(present, spent, now());
    if (plan === "use") return warned(present);
    if (plan === "spend" && now() < restUntil) {
      if (isUsable(present, spent, now())) return present;
      throw unreachable();
    }
    await sleep(POLL);
    return null;
  }

  async function renew(spent: string | null): Promise<TokenState> {
    await unsaved.save();
    for (let round = 0; round < ROUNDS; round += 1) {
      const state = await step(spent);
      if (state !== null) return state;
    }
    throw new TokenError("busy", "another process is renewing the access token");
  }

  function warned(state: TokenState): TokenState {
    const cutOff = state.refreshing !== null && state.refreshing.until <= now();
    if (cutOff) log.warn({ account }, CUT_OFF);
    return state;
  }
  return { read, renew };
}

/** How long a refresh may be under way, ms: longer than its call may take. */
const LOCK = 60_000;
/** How often we look whether another process is done, ms, and how many times. */
const POLL = 100;
const ROUNDS = 70;
/** Pause after a refresh that had no answer, ms. */
const REST = 5_000;

const LOST =
  "zalo: the refresh token is refused, the OA must be connected again (docs/03-channels.md)";
const CUT_OFF =
  "zalo: a refresh of the tokens was cut off; the old access token is used to its end, then the refresh token is tried for the last time";

function known(state: TokenState | null): TokenState {
  if (state === null) throw new TokenError("lost", "no access token was ever set");
  return state;
}

function causeOf(answer: PairAnswer): unknown {
  return answer.kind === "unreachable" ? answer.cause : undefined;
}

function unreachable(): TokenError {
  return new TokenError("unreachable", "Zalo's token service does not answer");
}
