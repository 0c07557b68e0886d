/** Where a channel keeps tokens that change while it runs. Written values survive a restart. */
export type TokenStore = {
  /** A named value with its version (0: absent). */
  read(name: string): Promise<{ readonly value: string | null; readonly version: number }>;
  /** Replaces the value if nobody did since `version`; false otherwise. */
  replace(name: string, value: string, version: number): Promise<boolean>;
};
