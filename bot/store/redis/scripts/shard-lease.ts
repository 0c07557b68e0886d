import { script } from "./script.ts";

/**
 * Takes a shard whose epoch is still the one that was seen. From here on nobody can write under an older
 * epoch. ARGV: ours, epoch seen. Reply: false, or what is to be known: epoch, active conversations with
 * what they have (1 events, 2 messages, 3 both), failed sends, next timer, journal lines.
 */
export const takeShardScript = script(`
local base = KEYS[1]
if (redis.call('HGET', base, 'epoch') or '0') ~= ARGV[2] then return false end
local epoch = redis.call('HINCRBY', base, 'epoch', 1)
redis.call('HSET', base, 'owner', ARGV[1])
redis.call('PUBLISH', base .. ':wake', '\\0' .. epoch)
local active = redis.call('SMEMBERS', base .. ':active')
local has = {}
for i = 1, #active do
  has[i] = redis.call('EXISTS', base .. ':q:' .. active[i]) +
    2 * redis.call('EXISTS', base .. ':o:' .. active[i])
end
return {
  epoch, active, has, redis.call('HGETALL', base .. ':tries'),
  redis.call('ZRANGE', base .. ':timers', 0, 0, 'WITHSCORES')[2] or false,
  redis.call('LLEN', base .. ':journal'),
}
`);

/** Gives a shard back. ARGV: epoch, channel for the news. */
export const giveShardScript = script(`
if redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'owner', '')
redis.call('PUBLISH', ARGV[2], '')
return 1
`);

/**
 * Tells that a worker lives, by the clock of Redis. KEYS: the list of workers. ARGV: ours, how long one that
 * is silent is remembered (ms). Reply: now, workers and when each was last heard.
 */
export const beatScript = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
return { now, redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES') }
`);
