import { script } from "./script.ts";

/** KEYS: the token. ARGV: value, version. Reply: 1; 0: somebody replaced it since that version. */
export const replaceTokenScript = script(`
if (redis.call('HGET', KEYS[1], 'version') or '0') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], 'value', ARGV[1], 'version', ARGV[2] + 1)
return 1
`);
