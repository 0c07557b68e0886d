import { script } from "./script.ts";

/** ARGV: how many, the first of them as it stands in the list. Reply: 1; 0: the list begins otherwise. */
export const dropJournalScript = script(`
local journal = KEYS[1] .. ':journal'
if redis.call('LINDEX', journal, 0) ~= ARGV[2] then return 0 end
redis.call('LTRIM', journal, ARGV[1], -1)
return 1
`);

/** ARGV: lines as they stand in the list, wherever in it. Reply: how many were there. */
export const removeJournalScript = script(`
local gone = 0
for i = 1, #ARGV do gone = gone + redis.call('LREM', KEYS[1] .. ':journal', 1, ARGV[i]) end
return gone
`);
