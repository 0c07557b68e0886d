/** A Zalo OA; undefined where something is not set. */
export type ZaloAccount = {
  /** OA id. */
  readonly account: string | undefined;
  readonly appId: string | undefined;
  readonly appSecret: string | undefined;
  readonly oaSecretKey: string | undefined;
  /** The secret key before the last change; still accepted while it is set. */
  readonly oaSecretKeyPrevious: string | undefined;
  readonly accessToken: string | undefined;
  readonly refreshToken: string | undefined;
  /** Whether the OA's account may send buttons; else options are numbered text. */
  readonly buttons: boolean;
};

/** A Facebook Page; undefined where something is not set. */
export type MessengerAccount = {
  /** Page id. */
  readonly account: string | undefined;
  /** Tells our own echoes from those of other apps. */
  readonly appId: string | undefined;
  readonly appSecret: string | undefined;
  readonly verifyToken: string | undefined;
  readonly pageToken: string | undefined;
  /** Whether Meta granted the feature Human Agent: officers may then answer for seven days. */
  readonly humanAgent: boolean;
};

/** Zalo's OAs, and what they share. */
export type ZaloSettings = {
  readonly accounts: readonly ZaloAccount[];
  /** Code of the file that proves the domain: zalo_verifier{code}.html. */
  readonly verifier: string | undefined;
  readonly apiUrl: string;
  readonly oauthUrl: string;
};

/** Facebook Pages, and what they share. */
export type MessengerSettings = {
  readonly accounts: readonly MessengerAccount[];
  readonly graphUrl: string;
  readonly graphVersion: string;
};

/** By `channel:account`: key in content/directory.yaml of the unit whose account it is. */
export type Units = ReadonlyMap<string, string>;

export type ChannelAccounts = {
  readonly zalo: readonly ZaloAccount[];
  readonly messenger: readonly MessengerAccount[];
  readonly units: Units;
};
