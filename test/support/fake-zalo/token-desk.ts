import { randomUUID } from "node:crypto";

export type TokenPair = { readonly accessToken: string; readonly refreshToken: string };

/** The token service: refresh tokens are good for one time, and a new access token ends the old one. */
export type TokenDesk = {
  /** The pair that is good now. */
  pair(): TokenPair;
  isGood(accessToken: string | undefined): boolean;
  /** Answer to a form that was posted, and its status. */
  exchange(form: URLSearchParams, secretKey: string | undefined): object;
  /** Ends the access token before its time. */
  expire(): void;
  /** A new consent of the administrator. */
  consent(): TokenPair;
};

/** ms. `expires_in` says the same in seconds. */
export const ACCESS_LIFETIME = 25 * 3_600_000;

export function createTokenDesk(app: {
  readonly appId: string;
  readonly appSecret: string;
  readonly now: () => number;
}): TokenDesk {
  let present = newPair();
  let endsAt = app.now() + ACCESS_LIFETIME;
  const renew = () => {
    present = newPair();
    endsAt = app.now() + ACCESS_LIFETIME;
    return present;
  };
  return {
    pair: () => present,
    isGood: (token) => token === present.accessToken && app.now() < endsAt,
    exchange(form, secretKey) {
      if (form.get("app_id") !== app.appId) return failure(-14002, "Invalid appId");
      if (secretKey !== app.appSecret) return failure(-14004, "Invalid secret key");
      if (form.get("grant_type") !== "refresh_token") return failure(-14001, "Invalid grant type");
      if (form.get("refresh_token") !== present.refreshToken) {
        return failure(-14020, "Invalid refresh token");
      }
      const { accessToken, refreshToken } = renew();
      return { access_token: accessToken, refresh_token: refreshToken, expires_in: "90000" };
    },
    expire() {
      endsAt = app.now();
    },
    consent: renew,
  };
}

function newPair(): TokenPair {
  return { accessToken: `access-${randomUUID()}`, refreshToken: `refresh-${randomUUID()}` };
}

/** The token service has a format of its own, and HTTP 200 for failures, too. */
function failure(error: number, name: string): object {
  return {
    error,
    error_name: name,
    error_reason: name,
    error_description: name,
    ref_doc: "https://developers.zalo.me/docs/official-account",
  };
}
