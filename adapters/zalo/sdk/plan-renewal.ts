import { TokenError } from "./token-error.ts";
import type { TokenState } from "./token-state.ts";

/** `use` what is there, `wait` for who is refreshing it, or `spend` the refresh token. */
export type RenewalPlan = "use" | "wait" | "spend";

/** What a stored pair asks for when `spent` is taken no more; throws TokenError where nothing helps. */
export function planRenewal(state: TokenState, spent: string | null, now: number): RenewalPlan {
  const { refreshing, refused, refresh } = state;
  const isRefreshing = refreshing !== null && now < refreshing.until;
  if (isUsable(state, spent, now)) {
    // A refresh of unknown outcome is not repeated as long as there is another way.
    const mayRefresh = refreshing === null && refused === null && refresh !== null;
    return now >= state.refreshAt && mayRefresh ? "spend" : "use";
  }
  if (isRefreshing) return "wait";
  if (refused !== null) {
    throw new TokenError("lost", `Zalo refuses the refresh token (${refused.code})`);
  }
  if (refresh === null) throw new TokenError("lost", "there is no refresh token");
  return "spend";
}

export function isUsable(state: TokenState, spent: string | null, now: number): boolean {
  return state.access !== null && state.access !== spent && now < state.expiresAt;
}
