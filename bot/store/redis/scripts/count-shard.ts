import { script } from "./script.ts";

/** Reply: waiting events, owed messages, dead letters, journal lines, when the oldest event came. */
export const countShardScript = script(`
local base = KEYS[1]
local events, owed, oldest = 0, 0, false
for _, conversation in ipairs(redis.call('SMEMBERS', base .. ':active')) do
  local head = redis.call('LINDEX', base .. ':q:' .. conversation, 0)
  if head then
    events = events + redis.call('LLEN', base .. ':q:' .. conversation)
    local at = tonumber(string.match(head, '^([^%z]*)%z'))
    if at and (not oldest or at < oldest) then oldest = at end
  end
  owed = owed + redis.call('LLEN', base .. ':o:' .. conversation)
end
return {
  events, owed, redis.call('XLEN', base .. ':dead'), redis.call('LLEN', base .. ':journal'),
  oldest and string.format('%.0f', oldest) or false,
}
`);
