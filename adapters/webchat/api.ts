import type { Channel } from "../../bot/channel/channel.ts";
import { DeliveryError } from "../../bot/channel/delivery-error.ts";
import type { Mailbox } from "../../bot/channel/mailbox.ts";
import texts from "./texts.vi.json" with { type: "json" };
import { writeMessage } from "./write.ts";

/**
 * Sends by putting into the mailbox, from where the streams take it: a page need not be open. The
 * prefix keeps a visitor, who chooses the ids of their own messages, from taking the id of an answer.
 */
export function createSend(mailbox: Mailbox): Channel["send"] {
  return async ({ account, user }, message) => {
    const item = { id: `answer:${message.id}`, body: JSON.stringify(writeMessage(message)) };
    try {
      await mailbox.append(account, user, item);
    } catch (cause) {
      throw new DeliveryError("the mailbox did not take the message", {
        code: "mailbox-failed",
        retryable: true,
        ours: true,
        forOfficer: texts.officer.mailboxFailed,
        cause,
      });
    }
    return {};
  };
}
