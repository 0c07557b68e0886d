import type { Effect } from "../../engine/effect.ts";
import type { Consequence, EffectContext } from "../consequence.ts";
import { claimCase } from "./claim-case.ts";
import { closeCase } from "./close-case.ts";
import { eraseData } from "./erase-data.ts";
import { lookUp } from "./look-up.ts";
import { openCase } from "./open-case.ts";
import { record } from "./record.ts";
import { sendMessage } from "./send-message.ts";
import { sendReply } from "./send-reply.ts";
import { cancelTimer, setTimer } from "./timers.ts";

/** What follows from one effect of a turn. */
export function consequenceOf(effect: Effect, context: EffectContext): Consequence {
  switch (effect.type) {
    case "send_message":
      return sendMessage(effect, context);
    case "send_reply":
      return sendReply(effect, context);
    case "open_case":
      return openCase(effect);
    case "claim_case":
      return claimCase(effect);
    case "close_case":
      return closeCase(effect);
    case "erase_data":
      return eraseData();
    case "set_timer":
      return setTimer(effect);
    case "cancel_timer":
      return cancelTimer(effect);
    case "look_up":
      return lookUp(effect);
    case "record":
      return record(effect);
  }
}
