import { script } from "./script.ts";

/** ARGV: conversation, epoch, event, reason. Reply: failed attempts; 0: nothing was counted. */
export const failScript = script(`
local base, conversation, event = KEYS[1], ARGV[1], tonumber(ARGV[3])
if redis.call('HGET', base, 'epoch') ~= ARGV[2] then return 0 end
local key = base .. ':l:' .. conversation
local consumed = tonumber(redis.call('HGET', key, 'consumed') or '0')
local waiting = redis.call('LLEN', base .. ':q:' .. conversation)
if event <= consumed or event > consumed + waiting then return 0 end
redis.call('HSET', key, 'fails', ARGV[4])
return redis.call('HINCRBY', key, 'f' .. ARGV[3], 1)
`);
