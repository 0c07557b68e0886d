import type { CitizenContent } from "../message/citizen-content.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";

/** What the program needs from a channel. One folder of `adapters/` fulfils it. */
export type Channel = {
  readonly kind: "webchat" | "zalo" | "messenger";
  /** Sends one message to one citizen; throws DeliveryError. */
  send(to: Recipient, message: OutgoingMessage, mayGo?: MayGo): Promise<Sent>;
  /** Settings that are still missing, in English, one sentence each; empty when it is complete. */
  readonly lacks: readonly string[];
  /** The tokens it sends with, one for each account; absent where they never change. */
  tokens?(): Promise<readonly TokenHealth[]>;
};

export type TokenHealth = {
  readonly account: string;
  /** ms since it was renewed; null when it is the one from the settings. */
  readonly age: number | null;
  /** False when only a person can help: it ran out, or a new consent is needed. */
  readonly usable: boolean;
};

/**
 * Asked at the last moment before words leave this process: false once the message is another process's,
 * because this one was suspended for longer than its lease. Absent: they may.
 */
export type MayGo = () => boolean;

export type Recipient = { readonly account: string; readonly user: string };

/** Names the channel gave; absent where it gives none. */
export type Sent = { readonly channelMessageId?: string };

/**
 * What an adapter hands to the inbox: one thing a citizen did, already read from the wire; or that a
 * person answered the citizen in the channel's own tool, past this program; or that the citizen asked the
 * channel to have everything erased.
 */
export type CitizenEvent = {
  readonly channel: Channel["kind"];
  readonly account: string;
  readonly user: string;
  /** The channel's id of this event: a second delivery has the same one. */
  readonly id: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly content: CitizenContent | { readonly kind: "answered_outside" | "erasure_ordered" };
};

/** Takes events in; resolves when they are durable. Handed to adapters. */
export type Accept = (
  events: readonly CitizenEvent[],
) => Promise<readonly ("accepted" | "duplicate")[]>;
