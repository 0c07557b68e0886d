import { script } from "./script.ts";

/**
 * Queues the events that were not taken before. A conversation that had nothing waiting is told with its
 * session and speaker, so that who works on the shard can begin at once; when that is somebody else
 * (`wake` 1), they hear it as news (wake-news.ts), which has room for one event.
 *
 * ARGV: now, notes older than this are forgotten, how long a note lives (ms), wake; then per event:
 * conversation, name of its note, entry. Reply: numbers (negative: a duplicate), fresh conversations.
 */
export const acceptScript = script(`
local base, now, old, life, wake = KEYS[1], ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4]
local lanes, numbers, told, fresh = {}, {}, {}, {}
for i = 5, #ARGV, 3 do
  local conversation, note, entry = ARGV[i], base .. ':d:' .. ARGV[i + 1], ARGV[i + 2]
  local queue = base .. ':q:' .. conversation
  local lane = lanes[conversation]
  if not lane then
    local read = redis.call('HMGET', base .. ':l:' .. conversation, 'consumed', 'session', 'speaker', 'day')
    lane = { consumed = tonumber(read[1] or '0'), length = redis.call('LLEN', queue), read = read }
    lane.fresh = lane.length == 0
    lanes[conversation] = lane
  end
  local number = lane.consumed + lane.length + 1
  local mark = string.format('%.0f', number) .. ':' .. now
  local earlier = redis.call('SET', note, mark, 'NX', 'GET', 'PX', life)
  local known, at
  if earlier then known, at = string.match(earlier, '^(%d+):(%d+)$') end
  if known and tonumber(at) > old then
    numbers[#numbers + 1] = -tonumber(known)
  else
    if known then redis.call('SET', note, mark, 'PX', life) end
    redis.call('RPUSH', queue, entry)
    lane.length = lane.length + 1
    numbers[#numbers + 1] = number
    if lane.number then lane.fresh = lane.fresh and wake ~= '1'
    else
      lane.number, lane.entry = number, entry
      told[#told + 1] = conversation
      if lane.length == 1 then redis.call('SADD', base .. ':active', conversation) end
    end
  end
end
for _, conversation in ipairs(told) do
  local lane = lanes[conversation]
  local session, speaker, day = lane.read[2], lane.read[3], lane.read[4]
  if wake ~= '1' then
    if lane.fresh then fresh[#fresh + 1] = { conversation, session, speaker, day } end
  elseif lane.fresh then
    redis.call('PUBLISH', base .. ':wake', '\\2' .. table.concat({
      conversation, day or '', speaker or '', session and '+' .. session or '',
      string.format('%.0f', lane.number), lane.entry }, '\\0'))
  else
    redis.call('PUBLISH', base .. ':wake', conversation)
  end
end
return { numbers, fresh }
`);
