import { script } from "./script.ts";

/** KEYS: the bucket. ARGV: wanted, a second, at most, now. Reply: how many may be sent. */
export const takeAllowanceScript = script(`
local want, rate, burst, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local at = math.max(tonumber(bucket[2] or ARGV[4]), 0)
local passed = math.max(0, now - at) / 1000
local tokens = math.min(burst, tonumber(bucket[1] or ARGV[3]) + passed * rate)
local granted = math.min(want, math.floor(tokens))
redis.call('HSET', KEYS[1], 'tokens', tokens - granted, 'at', math.max(now, at))
redis.call('PEXPIRE', KEYS[1], math.ceil(burst / rate * 1000) + 60000)
return granted
`);
