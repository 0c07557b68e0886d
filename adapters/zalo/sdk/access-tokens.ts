import { setTimeout as sleep } from "node:timers/promises";
import type { Renewal } from "./renew-pair.ts";
import { TokenError } from "./token-error.ts";
import type { TokenState } from "./token-state.ts";

/** Gives out the access token of one OA. Throws TokenError, and what the store throws. */
export type AccessTokens = {
  /** The token to call with, refreshed when its end is near. */
  current(): Promise<string>;
  /** Another one than `spent`, which Zalo took no more. */
  after(spent: string): Promise<string>;
  /** Zalo took this token. */
  worked(token: string): void;
  /** To be called now and then, so that the pair stays fresh while nobody writes. */
  keepFresh(): Promise<void>;
  /** How the stored pair stands, without touching it. */
  health(): Promise<{ readonly age: number | null; readonly usable: boolean }>;
  /** Resolves when no refresh is under way. Going away in the middle of one would cost the pair. */
  settled(): Promise<void>;
};

export function createAccessTokens(renewal: Renewal, now: () => number): AccessTokens {
  let known: TokenState | null = null;
  let running: Promise<TokenState> | null = null;
  let earlyAgainAt = 0;
  let lastGood: string | null = null;

  /** Single flight: everybody who needs a new token waits for the same one. */
  function renew(spent: string | null): Promise<TokenState> {
    running ??= renewal.renew(spent).finally(() => {
      running = null;
    });
    return running;
  }

  async function renewed(spent: string | null): Promise<string> {
    // The flight that we join may have begun ahead of time and brought the same token back.
    for (let round = 0; round < 2; round += 1) {
      known = await patiently(renew(spent));
      if (known.access !== null && known.access !== spent) return known.access;
    }
    throw new TokenError("busy", "the access token was not renewed");
  }

  async function current(): Promise<string> {
    known ??= await renewal.read();
    const { access, refreshAt, expiresAt } = known;
    if (access === null || now() >= expiresAt) return renewed(access);
    if (now() < Math.max(refreshAt, earlyAgainAt)) return access;
    earlyAgainAt = now() + EARLY_RETRY;
    // What went wrong is in the log; the old token may still do.
    return renewed(null).catch(() => access);
  }
  return {
    current,
    async after(spent) {
      known = await renewal.read();
      const { access, renewedAt } = known;
      if (access !== null && access !== spent) return access;
      const isYoung = renewedAt !== null && now() - renewedAt < YOUNG;
      // Or else an app that was switched off would spend one refresh token after the other.
      if (isYoung && spent !== lastGood) {
        throw new TokenError("unreachable", "Zalo refuses the token that it just gave");
      }
      return renewed(spent);
    },
    worked(token) {
      lastGood = token;
    },
    async keepFresh() {
      known = await renewal.read();
      await current();
    },
    async health() {
      const { access, refresh, renewedAt, expiresAt, refused } = await renewal.read();
      const alive = access !== null && now() < expiresAt;
      return {
        age: renewedAt === null ? null : now() - renewedAt,
        usable: alive || (refresh !== null && refused === null),
      };
    },
    async settled() {
      await running?.catch(() => null);
    },
  };
}

/** How often a refresh ahead of time is tried while the old token still works, ms. */
const EARLY_RETRY = 60_000;
/** A new token that never worked is not exchanged again within this time, ms. */
const YOUNG = 60_000;
/** How long a send waits for a refresh, ms. The refresh goes on: its answer must not be lost. */
const PATIENCE = 8_000;

async function patiently(renewing: Promise<TokenState>): Promise<TokenState> {
  const waiting = new AbortController();
  const tooLong = sleep(PATIENCE, null, { signal: waiting.signal }).catch(() => null);
  try {
    const state = await Promise.race([renewing, tooLong]);
    if (state !== null) return state;
    throw new TokenError("busy", "the access token is still being renewed");
  } finally {
    waiting.abort();
  }
}
