import { ADD_LIVE } from "./add-live.ts";
import { FORGET } from "./forget.ts";
import { script } from "./script.ts";

/**
 * Writes one turn, if the shard is still ours and its event is the oldest that waits. A call that is sent
 * again because its answer was lost is known by its name.
 *
 * ARGV: conversation, epoch, event, name of the call, now, day, has failed before, channel for live news,
 * then session, speaker and reason of burial, each '' for none or with one letter before it; whether all
 * from before is forgotten (1); then lists
 * with their lengths before them: messages, journal lines, cancelled timers, timers (id, due, body), live
 * items (id, body). Reply: 'lost', 'order', or the number of the last message.
 */
export const commitScript = script(`
${ADD_LIVE}
${FORGET}
local base, conversation, event = KEYS[1], ARGV[1], tonumber(ARGV[3])
if redis.call('HGET', base, 'epoch') ~= ARGV[2] then return 'lost' end
local key = base .. ':l:' .. conversation
local lane = redis.call('HMGET', key, 'consumed', 'outgoing', 'journal', 'last', 'day')
local consumed, owed = tonumber(lane[1] or '0'), tonumber(lane[2] or '0')
if consumed == event and lane[4] == ARGV[4] then return owed end
if consumed + 1 ~= event then return 'order' end
local entry = redis.call('LPOP', base .. ':q:' .. conversation)
if not entry then return 'order' end

if ARGV[12] == '1' then forget(base, conversation) end
local place = 13
local function list(width)
  local first, count = place + 1, tonumber(ARGV[place])
  place = first + count * width
  return first, count
end

local now = ARGV[5]
local first, messages = list(1)
if messages > 0 then
  local entries = {}
  for i = 1, messages do entries[i] = (owed + i) .. '\\0' .. now .. '\\0' .. ARGV[first + i - 1] end
  redis.call('RPUSH', base .. ':o:' .. conversation, unpack(entries))
end
local journal, lines, written = tonumber(lane[3] or '0'), nil, nil
first, lines = list(1)
if lines > 0 then
  written = {}
  for i = 1, lines do
    written[i] = conversation .. '\\0' .. (journal + i) .. '\\0' .. ARGV[first + i - 1]
  end
  redis.call('RPUSH', base .. ':journal', unpack(written))
end

local fields = {
  'consumed', event, 'outgoing', owed + messages, 'journal', journal + lines,
  'last', ARGV[4], 'day', ARGV[6],
}
if ARGV[9] ~= '' then fields[#fields + 1] = 'session'; fields[#fields + 1] = string.sub(ARGV[9], 2) end
if ARGV[10] ~= '' then fields[#fields + 1] = 'speaker'; fields[#fields + 1] = string.sub(ARGV[10], 2) end
redis.call('HSET', key, unpack(fields))
if ARGV[9] == '' then redis.call('HDEL', key, 'session') end
if ARGV[7] == '1' then redis.call('HDEL', key, 'f' .. ARGV[3]) end
if lane[5] ~= ARGV[6] then redis.call('ZADD', base .. ':lanes', ARGV[6], conversation) end
if ARGV[11] ~= '' then
  redis.call('XADD', base .. ':dead', '*', 'kind', 'event', 'conversation', conversation,
    'entry', entry, 'reason', string.sub(ARGV[11], 2), 'at', now)
end

local count
first, count = list(1)
for i = first, first + count - 1 do
  local timer = conversation .. '\\0' .. ARGV[i]
  redis.call('ZREM', base .. ':timers', timer)
  redis.call('HDEL', base .. ':timer', timer)
end
first, count = list(3)
for i = first, first + count * 3 - 1, 3 do
  local timer = conversation .. '\\0' .. ARGV[i]
  redis.call('ZADD', base .. ':timers', ARGV[i + 1], timer)
  redis.call('HSET', base .. ':timer', timer, ARGV[i + 2])
end
local grew = ARGV[12] == '1'
first, count = list(2)
for i = first, first + count * 2 - 1, 2 do
  local _, added = add_live(base, conversation, ARGV[i], now, ARGV[i + 1])
  grew = grew or added
end
if grew then redis.call('PUBLISH', ARGV[8], conversation) end
if messages == 0 and
  redis.call('EXISTS', base .. ':q:' .. conversation, base .. ':o:' .. conversation) == 0 then
  redis.call('SREM', base .. ':active', conversation)
end
return owed + messages
`);
