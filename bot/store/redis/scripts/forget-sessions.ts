import { script } from "./script.ts";

/**
 * Forgets sessions of conversations that were silent since before a day; their numbers go on where they
 * were. ARGV: day, most. Reply: how many.
 */
export const forgetSessionsScript = script(`
local base = KEYS[1]
local old = redis.call('ZRANGEBYSCORE', base .. ':lanes', '-inf', '(' .. ARGV[1], 'LIMIT', 0, ARGV[2])
for _, conversation in ipairs(old) do
  redis.call('HDEL', base .. ':l:' .. conversation, 'session', 'day')
  redis.call('DEL', base .. ':v:' .. conversation, base .. ':vi:' .. conversation)
  redis.call('ZREM', base .. ':lanes', conversation)
end
return #old
`);
