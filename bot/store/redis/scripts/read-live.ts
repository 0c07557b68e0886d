import { script } from "./script.ts";

/** ARGV: conversation, after this number, most items. Reply: entries. */
export const readLiveScript = script(`
local list = KEYS[1] .. ':v:' .. ARGV[1]
local newest = tonumber(redis.call('HGET', KEYS[1] .. ':l:' .. ARGV[1], 'live') or '0')
local first = math.max(0, redis.call('LLEN', list) - (newest - tonumber(ARGV[2])))
return redis.call('LRANGE', list, first, first + tonumber(ARGV[3]) - 1)
`);
