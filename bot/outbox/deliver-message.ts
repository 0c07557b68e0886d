import { maySpeak } from "../cases/speaker.ts";
import type { Channel, MayGo } from "../channel/channel.ts";
import { DeliveryError } from "../channel/delivery-error.ts";
import type { Log } from "../log/log.ts";
import type { Meter } from "../log/meter.ts";
import { partyOf } from "../message/conversation-id.ts";
import type { JournalEntry } from "../store/journal-entry.ts";
import type { JournalDraft, LaneStore, OutgoingClaim, Settlement } from "../store/lane-store.ts";
import { readOutgoingBody } from "./outgoing-body.ts";
import { retryDelay } from "./retry-delay.ts";

export type Delivery = {
  readonly store: LaneStore;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly now: () => number;
  readonly random: () => number;
  readonly meter: Pick<Meter, "settled">;
  readonly log: Log;
};

/** How a message stopped being on its way. `unsent`: the channel was not asked. */
export type SendEnd = "sent" | "unsent" | DeliveryError;
type Left = (end: SendEnd) => void;

/**
 * Sends one leased message, unless it is no longer ours or somebody else has the word by now, and settles
 * it. `left` is called once, when it is no longer on its way.
 */
export async function deliverMessage(
  delivery: Delivery,
  claim: OutgoingClaim,
  left: Left,
): Promise<void> {
  const { author, fence } = claim.draft;
  const hold = holdOn(delivery, claim);
  if (!hold.mayGo()) return left("unsent");
  const settlement = maySpeak(author, fence, claim.speaker)
    ? await send(delivery, claim, hold, left)
    : withhold(delivery, claim, left);
  if (settlement !== null) await delivery.store.settleOutgoing(claim, settlement, delivery.now());
}

type Hold = { readonly mayGo: MayGo; readonly wasLost: () => boolean };

/** A process that was suspended wakes with a lease that another one has by now. */
function holdOn({ store, now }: Delivery, claim: OutgoingClaim): Hold {
  let wasLost = false;
  return {
    mayGo() {
      wasLost = !store.maySend(claim, now());
      return !wasLost;
    },
    wasLost: () => wasLost,
  };
}

function withhold(delivery: Delivery, claim: OutgoingClaim, left: Left): Settlement {
  left("unsent");
  delivery.meter.settled(partyOf(claim.conversation).channel, "withheld", "");
  return done(delivery, { kind: "message_withheld", message: claim.number });
}

/** Null: the message is another process's by now, and so is its settlement. */
async function send(
  delivery: Delivery,
  claim: OutgoingClaim,
  hold: Hold,
  left: Left,
): Promise<Settlement | null> {
  const { channel: kind, account, user } = partyOf(claim.conversation);
  const channel = delivery.channels.get(kind);
  let trace: string | undefined;
  try {
    if (channel === undefined) throw unknownChannel(kind);
    const { trace: origin, ...body } = readOutgoingBody(claim.draft.body);
    trace = origin;
    const message = { ...body, id: `${claim.number}`, author: claim.draft.author };
    const sent = await channel.send({ account, user }, message, hold.mayGo);
    left("sent");
    delivery.meter.settled(kind, "sent", "");
    delivery.log.debug(
      () => ({ trace: origin, channel: kind, message: claim.number }),
      "outbox: a message was sent",
    );
    return done(delivery, { kind: "message_sent", message: claim.number, ...sent });
  } catch (error) {
    if (hold.wasLost()) return withdraw(delivery, kind, trace, left);
    const failure = asDeliveryError(error);
    left(failure);
    return afterFailure(delivery, claim, failure, trace);
  }
}

function withdraw(
  delivery: Delivery,
  channel: string,
  trace: string | undefined,
  left: Left,
): null {
  left("unsent");
  delivery.log.warn({ trace, channel }, "outbox: a message is sent by another process by now");
  return null;
}

function done(delivery: Delivery, entry: JournalEntry): Settlement {
  return { outcome: "done", journal: [journalOf(delivery, entry)] };
}

function journalOf(delivery: Delivery, entry: JournalEntry): JournalDraft {
  return { at: delivery.now(), body: JSON.stringify(entry) };
}

function afterFailure(
  delivery: Delivery,
  claim: OutgoingClaim,
  error: DeliveryError,
  trace: string | undefined,
): Settlement {
  const delay = retryDelay(error, claim.attempts, delivery.random());
  const { channel } = partyOf(claim.conversation);
  delivery.meter.settled(channel, delay === null ? "failed" : "later", error.code);
  const facts = { trace, channel, code: error.code, attempts: claim.attempts + 1, retryIn: delay };
  delivery.log.warn(facts, `${channel}: a message was not sent: ${error.message}`);
  if (delay !== null) {
    return { outcome: "later", at: delivery.now() + delay, reason: error.code };
  }
  const failed = { kind: "message_failed", message: claim.number, code: error.code } as const;
  return { outcome: "dead", reason: error.code, journal: [journalOf(delivery, failed)] };
}

/** Adapters throw DeliveryError; anything else is a fault of ours and is tried again. */
function asDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DeliveryError(message, {
    code: "unexpected",
    retryable: true,
    ours: true,
    forOfficer: "",
    cause: error,
  });
}

function unknownChannel(kind: string): DeliveryError {
  return new DeliveryError(`the channel "${kind}" is not set up`, {
    code: "channel-not-set-up",
    retryable: true,
    ours: true,
    forOfficer: "",
  });
}
