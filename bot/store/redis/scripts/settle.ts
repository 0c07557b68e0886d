import { script } from "./script.ts";

/**
 * Writes what became of the oldest owed message, if the shard is still ours.
 *
 * ARGV: conversation, epoch, message, outcome, now, attempts before, may more be owed; then for 'later' the
 * time, for 'done' and 'dead' the reason ('' for none) and journal lines. Reply: 1; 0: not the oldest owed;
 * -1: the shard is somebody else's.
 */
export const settleScript = script(`
local base, conversation, outcome = KEYS[1], ARGV[1], ARGV[4]
if redis.call('HGET', base, 'epoch') ~= ARGV[2] then return -1 end
local list = base .. ':o:' .. conversation
local function is_ours(entry) return entry and string.match(entry, '^(%d+)%z') == ARGV[3] end
if outcome == 'later' then
  if not is_ours(redis.call('LINDEX', list, 0)) then return 0 end
  redis.call('HSET', base .. ':tries', conversation, (tonumber(ARGV[6]) + 1) .. ':' .. ARGV[8])
  return 1
end
local entry = redis.call('LPOP', list)
if not is_ours(entry) then
  if entry then redis.call('LPUSH', list, entry) end
  return 0
end
if ARGV[6] ~= '0' then redis.call('HDEL', base .. ':tries', conversation) end
if outcome == 'dead' then
  redis.call('XADD', base .. ':dead', '*', 'kind', 'outgoing', 'conversation', conversation,
    'entry', entry, 'reason', ARGV[8], 'at', ARGV[5])
end
local lines = #ARGV - 8
if lines > 0 then
  local last = redis.call('HINCRBY', base .. ':l:' .. conversation, 'journal', lines)
  local written = {}
  for i = 1, lines do
    written[i] = conversation .. '\\0' .. (last - lines + i) .. '\\0' .. ARGV[8 + i]
  end
  redis.call('RPUSH', base .. ':journal', unpack(written))
end
if ARGV[7] == '0' and redis.call('EXISTS', base .. ':q:' .. conversation, list) == 0 then
  redis.call('SREM', base .. ':active', conversation)
end
return 1
`);
