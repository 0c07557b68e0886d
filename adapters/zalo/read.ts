import type { CitizenEvent } from "../../bot/channel/channel.ts";
import { userOf } from "./citizen.ts";
import type { ZaloEvent } from "./payload.ts";
import { TEST_MESSAGE_ID } from "./payload.ts";
import { readMessage } from "./read-message.ts";
import { millisecondsOf, timeOf } from "./read-time.ts";

/** What a webhook body tells. Only `citizen` goes further than the adapter. */
export type ReadEvent =
  | { readonly kind: "citizen"; readonly event: CitizenEvent }
  /** Something went out in the OA's name: from us, or from a person in Zalo's own chat tool. */
  | {
      readonly kind: "echo";
      readonly user: string;
      readonly at: number;
      readonly messageId: string;
      readonly text: string;
      readonly byPerson: boolean;
    }
  | { readonly kind: "test" }
  /** Known and without consequence: receipts, reactions, groups, calls, unfollowing. */
  | { readonly kind: "silent" }
  | { readonly kind: "unknown" }
  /** A known event that lacks what it needs. */
  | { readonly kind: "incomplete" };

/** Reads an event of the OA `account`. `now` stands in for a time that Zalo does not tell. */
export function readEvent(event: ZaloEvent, account: string, now: number): ReadEvent {
  if (isTest(event)) return { kind: "test" };
  const { event_name: name } = event;
  const stamp = millisecondsOf(event.timestamp);
  const at = timeOf(stamp, now) ?? now;
  const user = userIn(event);
  if (OPENINGS.has(name) || name === WITHDRAWAL) {
    if (user === null) return { kind: "incomplete" };
    const id = `${name}:${user}:${stamp ?? ""}`;
    const content = { kind: name === WITHDRAWAL ? "erasure_ordered" : "opened" } as const;
    return { kind: "citizen", event: { channel: "zalo", account, user, id, at, content } };
  }
  const sent = CITIZEN_SENT.exec(name)?.[1];
  if (sent !== undefined) {
    const content = readMessage(sent, event.message);
    const id = event.message?.msg_id;
    if (content === null || user === null || !id) return { kind: "incomplete" };
    const key = `${name}:${id}`;
    return { kind: "citizen", event: { channel: "zalo", account, user, id: key, at, content } };
  }
  if (OA_SENT.test(name)) return readEcho(event, at);
  return { kind: SILENT.test(name) ? "silent" : "unknown" };
}

/** The Test button's bodies are signed like any other, but no citizen stands behind them. */
export function isTest(event: Pick<ZaloEvent, "source" | "message">): boolean {
  return event.source === "testing_webhook" || event.message?.msg_id === TEST_MESSAGE_ID;
}

/** `user_click_chatnow` is the button "Nhắn tin" of a citizen who never wrote. */
const OPENINGS: ReadonlySet<string> = new Set(["follow", "user_click_chatnow"]);

/** The citizen withdraws their consent and has Zalo ask for their data to be erased, within 24 hours. */
const WITHDRAWAL = "user_withdraw";

const KINDS = "text|image|gif|sticker|audio|video|file|location|link|business_card";
const CITIZEN_SENT = new RegExp(`^(?:user|anonymous)_send_(${KINDS})$`);
const OA_SENT = /^oa_send_(?:anonymous_)?(?:text|image|gif|list|file|sticker|template)$/;
const SILENT = new RegExp(
  [
    "^unfollow$",
    "^user_(received|seen|reacted)_message$|^oa_reacted_message$",
    "^user_submit_info$|^update_user_info$|^user_feedback$|^user_asking_product$",
    "_tag$|_group|^widget_|^change_|^event_journey_",
    "_consent$|_call_oa$|^oa_call_user$|^user_click_response_button$|^user_send_template$",
    "^shop_has_order$|^extension_purchased$",
  ].join("|"),
);

/** The side of the talk that is not the OA. */
function userIn(event: ZaloEvent): string | null {
  const id = event.sender?.id ?? event.follower?.id ?? event.user_id ?? null;
  if (id === null || !event.event_name.startsWith("anonymous_")) return id;
  const conversation = event.message?.conversation_id;
  return conversation ? userOf({ kind: "anonymous", anonymousId: id, conversation }) : null;
}

function readEcho(event: ZaloEvent, at: number): ReadEvent {
  const { message, sender, recipient } = event;
  if (!(message?.msg_id && recipient?.id)) return { kind: "incomplete" };
  const { conversation_id: conversation } = message;
  const user = conversation
    ? userOf({ kind: "anonymous", anonymousId: recipient.id, conversation })
    : recipient.id;
  const byPerson = sender?.admin_id !== undefined && sender.admin_id !== null;
  const { msg_id: messageId, text } = message;
  return { kind: "echo", user, at, messageId, text: text ?? "", byPerson };
}
