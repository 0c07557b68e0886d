import { LIVE_ITEMS_KEPT } from "../../lane-store.ts";

/** A function for scripts: adds an item to a live list, unless it is there; gives its number and whether it is new. */
export const ADD_LIVE = `
local function add_live(base, conversation, id, at, body)
  local ids = base .. ':vi:' .. conversation
  local known = redis.call('HGET', ids, id)
  if known then return tonumber(known), false end
  local number = redis.call('HINCRBY', base .. ':l:' .. conversation, 'live', 1)
  redis.call('HSET', ids, id, number)
  local list = base .. ':v:' .. conversation
  local length = redis.call('RPUSH', list, number .. '\\0' .. at .. '\\0' .. id .. '\\0' .. body)
  if length > ${LIVE_ITEMS_KEPT} then
    local gone = redis.call('LPOP', list)
    redis.call('HDEL', ids, string.match(gone, '^[^%z]*%z[^%z]*%z([^%z]*)%z'))
  end
  return number, true
end
`;
