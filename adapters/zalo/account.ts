/** One OA as the operator set it up. Everything may still be missing. */
export type ZaloAccountSettings = {
  /** OA id. */
  readonly account?: string | undefined;
  readonly appId?: string | undefined;
  readonly appSecret?: string | undefined;
  readonly oaSecretKey?: string | undefined;
  /** Also taken while a new key spreads after a reset in Zalo's console. */
  readonly oaSecretKeyPrevious?: string | undefined;
  /** First pair; once it was refreshed, the stored one counts. */
  readonly accessToken?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** Whether the OA's package shows buttons; else choices are numbered text. */
  readonly buttons: boolean;
  /** Whether "app secret proof" is switched on in Zalo's console. */
  readonly appSecretProof?: boolean;
};

/** An OA that can take events and answer them. */
export type ZaloAccount = {
  readonly account: string;
  readonly appId: string;
  readonly appSecret: string;
  /** The present OA secret key first. */
  readonly oaSecretKeys: readonly string[];
  readonly firstPair: { readonly access: string | null; readonly refresh: string | null };
  readonly buttons: boolean;
  readonly appSecretProof: boolean;
};

/** Null while a setting is missing that nothing works without. */
export function completeAccount(settings: ZaloAccountSettings): ZaloAccount | null {
  const { account, appId, appSecret, oaSecretKey, oaSecretKeyPrevious } = settings;
  if (!(account && appId && appSecret && oaSecretKey)) return null;
  return {
    account,
    appId,
    appSecret,
    oaSecretKeys: oaSecretKeyPrevious ? [oaSecretKey, oaSecretKeyPrevious] : [oaSecretKey],
    firstPair: { access: settings.accessToken || null, refresh: settings.refreshToken || null },
    buttons: settings.buttons,
    appSecretProof: settings.appSecretProof ?? false,
  };
}
