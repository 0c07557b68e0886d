/** One Page as the operator set it up. Everything may still be missing. */
export type MessengerAccountSettings = {
  /** Page id. */
  readonly account?: string | undefined;
  readonly pageToken?: string | undefined;
  /** Of the app; Pages may share it. */
  readonly appSecret?: string | undefined;
  readonly verifyToken?: string | undefined;
  /** Tells our echoes from those of other apps; our mark in `metadata` does so without it. */
  readonly appId?: string | undefined;
  /**
   * Whether Meta granted the app the feature "Human Agent": officers may then answer up to 7 days after
   * the citizen's last message. Never used for what the bot says.
   */
  readonly humanAgent?: boolean | undefined;
};

/** A Page that can take events and answer them. */
export type MessengerAccount = {
  readonly account: string;
  readonly pageToken: string;
  readonly appSecret: string;
  readonly appId: string | null;
  readonly humanAgent: boolean;
};

/** An app of Meta's, which signs the events of all its Pages with one secret. */
export type MessengerApp = {
  readonly secret: string;
  /** By Page id. */
  readonly pages: ReadonlyMap<string, MessengerAccount>;
};

/** Pages sorted out by the app that signs for them. */
export function appsOf(accounts: readonly MessengerAccount[]): readonly MessengerApp[] {
  const secrets = [...new Set(accounts.map((it) => it.appSecret))];
  return secrets.map((secret) => {
    const own = accounts.filter((it) => it.appSecret === secret);
    return { secret, pages: new Map(own.map((it) => [it.account, it])) };
  });
}

/** Null while a setting is missing that nothing works without. */
export function completeAccount(settings: MessengerAccountSettings): MessengerAccount | null {
  const { account, pageToken, appSecret, appId, humanAgent } = settings;
  if (!(account && pageToken && appSecret)) return null;
  return { account, pageToken, appSecret, appId: appId || null, humanAgent: humanAgent ?? false };
}
