import type { ChannelAccounts } from "./channel-accounts.ts";
import { readChannelsFile } from "./read-channels-file.ts";

/** The accounts of the file that CHANNELS_FILE names; null where it is not set. */
export function listedAccounts(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): { readonly accounts: ChannelAccounts | null; readonly problems: readonly string[] } {
  const { CHANNELS_FILE: path } = env;
  if (path === undefined) return { accounts: null, problems: [] };
  const inFile = (problem: string) => `CHANNELS_FILE "${path}": ${problem}`;
  try {
    const { accounts, problems } = readChannelsFile(readFile(path), env);
    return { accounts, problems: problems.map(inFile) };
  } catch {
    return { accounts: null, problems: [inFile("the file cannot be read. Correct the path.")] };
  }
}
