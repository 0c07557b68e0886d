import { script } from "./script.ts";

/** ARGV: id in the stream, now. Reply: the conversation and what it is; false: there is none of that id. */
export const retryDeadScript = script(`
local base = KEYS[1]
local found = redis.call('XRANGE', base .. ':dead', ARGV[1], ARGV[1])[1]
if not found or redis.call('XDEL', base .. ':dead', ARGV[1]) == 0 then return false end
local letter = {}
for i = 1, #found[2], 2 do letter[found[2][i]] = found[2][i + 1] end
local conversation = letter.conversation
if letter.kind == 'event' then
  local _, rest = string.match(letter.entry, '^([^%z]*)(%z.*)$')
  redis.call('RPUSH', base .. ':q:' .. conversation, ARGV[2] .. rest)
else
  local rest = string.match(letter.entry, '^[^%z]*(%z.*)$')
  local number = redis.call('HINCRBY', base .. ':l:' .. conversation, 'outgoing', 1)
  redis.call('RPUSH', base .. ':o:' .. conversation, number .. rest)
end
redis.call('SADD', base .. ':active', conversation)
redis.call('PUBLISH', base .. ':wake', (letter.kind == 'event' and '' or '\\1') .. conversation)
return { conversation, letter.kind }
`);
