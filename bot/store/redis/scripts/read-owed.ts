import { script } from "./script.ts";

/**
 * ARGV: conversation, most messages. Reply: entries, speaker, attempts and time of the oldest. Strikes off
 * a conversation that has nothing any more.
 */
export const readOwedScript = script(`
local base, conversation = KEYS[1], ARGV[1]
local entries = redis.call('LRANGE', base .. ':o:' .. conversation, 0, ARGV[2] - 1)
if #entries == 0 and redis.call('EXISTS', base .. ':q:' .. conversation) == 0 then
  redis.call('SREM', base .. ':active', conversation)
end
return {
  entries,
  redis.call('HGET', base .. ':l:' .. conversation, 'speaker'),
  redis.call('HGET', base .. ':tries', conversation),
}
`);
