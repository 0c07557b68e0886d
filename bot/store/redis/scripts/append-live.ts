import { ADD_LIVE } from "./add-live.ts";
import { script } from "./script.ts";

/** ARGV: conversation, id, at, body, channel for the news. Reply: the item's number. */
export const appendLiveScript = script(`
${ADD_LIVE}
local number, added = add_live(KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4])
if added then redis.call('PUBLISH', ARGV[5], ARGV[1]) end
return number
`);
