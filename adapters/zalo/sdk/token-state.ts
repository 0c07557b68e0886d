import { createHash } from "node:crypto";
import { z } from "zod";

/** What the token store keeps of one OA. Times are ms since the epoch. */
export type TokenState = z.infer<typeof tokenState>;

const tokenState = z.object({
  access: z.string().min(1).nullable(),
  refresh: z.string().min(1).nullable(),
  /** When we refreshed it; null for a pair from the environment. */
  renewedAt: z.number().nullable(),
  /** From then on it is refreshed ahead of its end, and at its end it is not used any more. */
  refreshAt: z.number(),
  expiresAt: z.number(),
  /** Marks of all pairs that the environment ever held, the newest last. */
  environments: z.array(z.string()),
  /** Somebody is spending the refresh token, until then at the latest. */
  refreshing: z.object({ until: z.number() }).nullable(),
  /** Zalo took the refresh token no more: only a new consent helps. */
  refused: z.object({ at: z.number(), code: z.number() }).nullable(),
});

export type TokenPair = { readonly access: string | null; readonly refresh: string | null };

/** A pair that was not used yet. */
export function freshState(
  pair: TokenPair,
  environments: readonly string[],
  { now, lifetime, renewed }: { now: number; lifetime: number; renewed: boolean },
): TokenState {
  return {
    access: pair.access,
    refresh: pair.refresh,
    renewedAt: renewed ? now : null,
    refreshAt: now + lifetime * REFRESH_AT,
    expiresAt: now + lifetime,
    environments: environments.slice(-ENVIRONMENTS_KEPT),
    refreshing: null,
    refused: null,
  };
}

/** At 20 of 25 hours, so that an outage of Zalo's token service can last for five. */
const REFRESH_AT = 0.8;
const ENVIRONMENTS_KEPT = 20;
/** What a pair from the environment can live at most; how old it is, nobody knows. */
const LIFETIME = 25 * 3_600_000;

/** Reads what the store keeps; throws for what no version of ours wrote, rather than to write over it. */
export function readState(value: string): TokenState {
  return tokenState.parse(JSON.parse(value));
}

/**
 * The stored state, or the environment's pair where the operator set one that was never seen before. A
 * pair that was seen before is spent: a process that still runs with it must not bring it back.
 */
export function withEnvironment(
  stored: TokenState | null,
  pair: TokenPair,
  now: number,
): TokenState | null {
  if (pair.access === null && pair.refresh === null) return stored;
  const mark = markOf(pair);
  const seen = stored?.environments ?? [];
  if (seen.includes(mark)) return stored;
  return freshState(pair, [...seen, mark], { now, lifetime: LIFETIME, renewed: false });
}

function markOf({ access, refresh }: TokenPair): string {
  return createHash("sha256")
    .update(JSON.stringify([access, refresh]))
    .digest("base64url");
}
