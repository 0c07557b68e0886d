import { script } from "./script.ts";

/** ARGV: epoch, now, most timers. Reply: conversations that got an event, time of the next timer. */
export const fireTimersScript = script(`
local base = KEYS[1]
if redis.call('HGET', base, 'epoch') ~= ARGV[1] then return { {}, false } end
local timers = base .. ':timers'
local due = redis.call('ZRANGEBYSCORE', timers, '-inf', ARGV[2], 'WITHSCORES', 'LIMIT', 0, ARGV[3])
local fired = {}
for i = 1, #due, 2 do
  local conversation, id = string.match(due[i], '^([^%z]*)%z(.*)$')
  local queue = base .. ':q:' .. conversation
  local consumed = tonumber(redis.call('HGET', base .. ':l:' .. conversation, 'consumed') or '0')
  local number = consumed + redis.call('LLEN', queue) + 1
  local body = redis.call('HGET', base .. ':timer', due[i])
  redis.call('ZREM', timers, due[i])
  redis.call('HDEL', base .. ':timer', due[i])
  redis.call('RPUSH', queue,
    ARGV[2] .. '\\0' .. due[i + 1] .. '\\0timer:' .. id .. ':' .. number .. '\\0' .. body)
  redis.call('SADD', base .. ':active', conversation)
  fired[#fired + 1] = conversation
end
return { fired, redis.call('ZRANGE', timers, 0, 0, 'WITHSCORES')[2] or false }
`);
