import type { OutgoingClaim } from "../store/lane-store.ts";
import { startPump } from "../store/pump.ts";
import type { Delivery } from "./deliver-message.ts";
import { deliverMessage } from "./deliver-message.ts";

/** Messages on their way at one time, over all conversations. */
const IN_FLIGHT = 64;

export type Outbox = {
  /** Takes no new messages and resolves when those on their way are settled. */
  stop(): Promise<void>;
};

/** Sends what is owed: in order within a conversation, many conversations at a time. */
export function startOutbox(delivery: Delivery, owner: string): Outbox {
  const flying = new Set<Promise<void>>();
  let stopped = false;

  const round = async () => {
    const room = IN_FLIGHT - flying.size;
    if (stopped || room <= 0) return;
    const claims = await delivery.store.claimOutgoing(owner, room, delivery.now());
    claims.forEach(fly);
  };

  const fly = (claim: OutgoingClaim) => {
    const flight = deliverMessage(delivery, claim)
      .catch((error: unknown) =>
        delivery.log.error({ err: error }, "outbox: could not settle a message"),
      )
      .finally(() => {
        flying.delete(flight);
        pump.poke();
      });
    flying.add(flight);
  };

  const pump = startPump({
    onWork: delivery.store.onWork,
    round,
    failed: (error) =>
      delivery.log.error({ err: error }, "outbox: could not look for messages to send"),
  });
  return {
    async stop() {
      stopped = true;
      pump.stop();
      await Promise.allSettled(flying);
    },
  };
}
