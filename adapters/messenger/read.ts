import { createHash } from "node:crypto";
import type { CitizenEvent } from "../../bot/channel/channel.ts";
import type { CitizenContent } from "../../bot/message/citizen-content.ts";
import type { WebhookItem } from "./payload.ts";
import { itemMessage, itemPostback, itemReferral, webhookItem } from "./payload.ts";
import { readMessage } from "./read-message.ts";
import { millisecondsOf } from "./read-time.ts";

/** What one item of a webhook body tells. Only `citizen` goes further than the adapter. */
export type ReadItem =
  | { readonly kind: "citizen"; readonly events: readonly CitizenEvent[] }
  /** Something went out in the Page's name: from us, another app, or a person in the Page's inbox. */
  | {
      readonly kind: "echo";
      readonly user: string;
      readonly at: number;
      readonly messageId: string | null;
      readonly appId: string | number | null;
      readonly metadata: string | null;
    }
  /** The thread went from one app to another. */
  | { readonly kind: "handover"; readonly event: string }
  /** Meta warned, blocked or unblocked the Page. */
  | { readonly kind: "policy"; readonly action: string }
  /** Known and without consequence: receipts, reactions, edits, opt-ins. */
  | { readonly kind: "silent" }
  /** An event of a kind that we do not know; its keys, without those that could name a person. */
  | { readonly kind: "unknown"; readonly keys: readonly string[] }
  /** A known event that lacks what it needs, or is not written as documented. */
  | { readonly kind: "incomplete" };

/** The entry that an item stands in. `now` stands in for a time that nobody tells. */
export type ItemPlace = {
  readonly account: string;
  readonly entryTime: number | undefined;
  readonly now: number;
};

/** Reads an item of `messaging`. */
export function readItem(data: unknown, place: ItemPlace): ReadItem {
  const parsed = webhookItem.safeParse(data);
  if (!parsed.success) return INCOMPLETE;
  const item = parsed.data;
  if (item.message !== undefined) return readMessageItem(item, place);
  if (item.postback !== undefined) return readPostback(item, place);
  if (item.policy_enforcement !== undefined) return readPolicy(item.policy_enforcement);
  const keys = Object.keys(item).filter((key) => !SHARED_KEYS.has(key));
  const handover = keys.find((key) => HANDOVER_KEYS.has(key));
  if (handover !== undefined) return { kind: "handover", event: handover };
  // An opt-in or a lead's form may carry a referral, too: that is no visit by a link.
  if (keys.some((key) => SILENT_KEYS.has(key))) return { kind: "silent" };
  if (item.referral !== undefined) return readReferral(item, place);
  return { kind: "unknown", keys: keys.filter((key) => /^[a-z_]{1,40}$/.test(key)) };
}

/** A button "Get Started" in Messenger; `messenger setup` writes the first form. */
const GET_STARTED = /^(?:v1:start|get_?started(?:_payload)?)$/i;

const INCOMPLETE: ReadItem = { kind: "incomplete" };
const SHARED_KEYS: ReadonlySet<string> = new Set(Object.keys(webhookItem.shape));
const HANDOVER_KEYS: ReadonlySet<string> = new Set([
  "pass_thread_control",
  "take_thread_control",
  "request_thread_control",
]);
const SILENT_KEYS: ReadonlySet<string> = new Set([
  ..."delivery read reaction message_edit optin app_roles".split(" "),
  ..."response_feedback messaging_feedback account_linking lead".split(" "),
]);

function readMessageItem(item: WebhookItem, place: ItemPlace): ReadItem {
  const parsed = itemMessage.safeParse(item.message);
  const user = userIn(item, place.account);
  if (!parsed.success || user === null) return INCOMPLETE;
  const message = parsed.data;
  if (message.is_echo) {
    const { mid, app_id: appId, metadata } = message;
    return {
      kind: "echo",
      user,
      at: timeOf(item, place),
      messageId: mid ?? null,
      appId: appId ?? null,
      metadata: metadata ?? null,
    };
  }
  const contents = readMessage(message);
  if (contents.length === 0) return INCOMPLETE;
  const id = message.mid ?? idFor(item, place, user, contents);
  const last = contents.length - 1;
  const events = contents.map((content, index) =>
    eventOf(item, place, user, index === last ? id : `${id}#${content.kind}`, content),
  );
  return { kind: "citizen", events };
}

function readPostback(item: WebhookItem, place: ItemPlace): ReadItem {
  const parsed = itemPostback.safeParse(item.postback);
  const user = userIn(item, place.account);
  if (!parsed.success || user === null) return INCOMPLETE;
  const { mid, title, payload } = parsed.data;
  if (payload === undefined && title === undefined) return INCOMPLETE;
  const id = mid ?? idFor(item, place, user, [payload, title]);
  const content: CitizenContent = GET_STARTED.test(payload ?? "")
    ? { kind: "opened" }
    : { kind: "tap", payload: payload ?? "", label: title ?? "" };
  return { kind: "citizen", events: [eventOf(item, place, user, id, content)] };
}

/** A citizen came back to a known talk by an m.me link, a QR code or an advertisement. */
function readReferral(item: WebhookItem, place: ItemPlace): ReadItem {
  const parsed = itemReferral.safeParse(item.referral);
  const user = userIn(item, place.account);
  if (!parsed.success || user === null) return INCOMPLETE;
  const id = idFor(item, place, user, ["referral", parsed.data.ref]);
  return { kind: "citizen", events: [eventOf(item, place, user, id, { kind: "opened" })] };
}

function readPolicy(policy: unknown): ReadItem {
  const hasAction = typeof policy === "object" && policy !== null && "action" in policy;
  const action = hasAction ? policy.action : null;
  const isKnown = action === "warning" || action === "block" || action === "unblock";
  return { kind: "policy", action: isKnown ? action : "unknown" };
}

/** The side of the talk that is not the Page. Sender and recipient swap in echoes and some handovers. */
function userIn(item: WebhookItem, account: string): string | null {
  const ids = [item.sender?.id, item.recipient?.id];
  return ids.find((id) => id !== undefined && id !== account) ?? null;
}

/** Old postbacks, referrals and damaged messages have no name of their own. */
function idFor(item: WebhookItem, place: ItemPlace, user: string, what: unknown): string {
  const told = JSON.stringify([place.account, user, item.timestamp, what]);
  return `sha256:${createHash("sha256").update(told).digest("base64url")}`;
}

function eventOf(
  item: WebhookItem,
  place: ItemPlace,
  user: string,
  id: string,
  content: CitizenContent,
): CitizenEvent {
  const at = timeOf(item, place);
  return { channel: "messenger", account: place.account, user, id, at, content };
}

function timeOf(item: WebhookItem, place: ItemPlace): number {
  return millisecondsOf(item.timestamp) ?? millisecondsOf(place.entryTime) ?? place.now;
}
