import { script } from "./script.ts";

/** ARGV: conversation, most events. Reply: session, speaker, day, consumed, entries, attempts. */
export const readLaneScript = script(`
local base, conversation = KEYS[1], ARGV[1]
local key = base .. ':l:' .. conversation
local lane = redis.call('HMGET', key, 'session', 'speaker', 'day', 'consumed', 'fails')
local entries = redis.call('LRANGE', base .. ':q:' .. conversation, 0, ARGV[2] - 1)
local attempts = {}
if lane[5] then
  for i = 1, #entries do
    attempts[i] = tonumber(redis.call('HGET', key, 'f' .. (lane[4] or 0) + i) or '0')
  end
end
return { lane[1], lane[2], lane[3], tonumber(lane[4] or '0'), entries, attempts }
`);
