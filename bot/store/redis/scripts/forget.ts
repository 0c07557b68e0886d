/**
 * A function for scripts: drops what the bot owes a conversation, its live list, timers and dead letters.
 * It looks at every timer and dead letter of the shard; nobody has their data erased often.
 */
export const FORGET = `
local function forget(base, conversation)
  local list = base .. ':o:' .. conversation
  local owed = redis.call('LRANGE', list, 0, -1)
  redis.call('DEL', list, base .. ':v:' .. conversation, base .. ':vi:' .. conversation)
  redis.call('HDEL', base .. ':tries', conversation)
  for _, entry in ipairs(owed) do
    if string.match(entry, '^[^%z]*%z[^%z]*%zofficer%z') then redis.call('RPUSH', list, entry) end
  end
  local own = conversation .. '\\0'
  for _, timer in ipairs(redis.call('HKEYS', base .. ':timer')) do
    if string.sub(timer, 1, #own) == own then
      redis.call('ZREM', base .. ':timers', timer)
      redis.call('HDEL', base .. ':timer', timer)
    end
  end
  for _, letter in ipairs(redis.call('XRANGE', base .. ':dead', '-', '+')) do
    local fields = letter[2]
    for i = 1, #fields, 2 do
      if fields[i] == 'conversation' and fields[i + 1] == conversation then
        redis.call('XDEL', base .. ':dead', letter[1])
      end
    end
  end
end
`;
