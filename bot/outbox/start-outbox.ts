import { accountOf } from "../message/conversation-id.ts";
import type { OutgoingClaim } from "../store/lane-store.ts";
import { startPump } from "../store/pump.ts";
import { createAccountGates } from "./account-gates.ts";
import type { Delivery } from "./deliver-message.ts";
import { deliverMessage } from "./deliver-message.ts";

/** Messages on their way at one time, over all accounts. */
const IN_FLIGHT = 256;

export type Outbox = {
  /** Takes no new messages and resolves when those on their way are settled. */
  stop(): Promise<void>;
};

/**
 * Sends what is owed: in order within a conversation, many conversations at a time, accounts in turn and
 * each within its own limits.
 */
export function startOutbox(delivery: Delivery, owner: string): Outbox {
  const { store, log, now } = delivery;
  const flying = new Set<Promise<void>>();
  let stopped = false;
  const gates = createAccountGates({
    ...delivery,
    more: () => pump.poke(),
    failed: (error) => log.error({ err: error }, "outbox: could not ask what may be sent"),
  });

  const round = async () => {
    const room = IN_FLIGHT - flying.size;
    if (stopped || room <= 0) return;
    const entered: string[] = [];
    const passOver = (account: string) => {
      if (!gates.enter(account)) return true;
      entered.push(account);
      return false;
    };
    try {
      const claims = await store.claimOutgoing(owner, room, now(), passOver);
      for (const claim of claims) {
        entered.splice(entered.indexOf(accountOf(claim.conversation)), 1);
        fly(claim);
      }
    } finally {
      for (const account of entered) gates.leave(account, "unsent");
    }
  };

  const fly = (claim: OutgoingClaim) => {
    const account = accountOf(claim.conversation);
    const flight = deliverMessage(delivery, claim, (end) => {
      const pause = gates.leave(account, end);
      if (pause > 0) log.warn({ account, pause }, "outbox: sending for this account is paused");
    })
      .catch((error: unknown) => log.error({ err: error }, "outbox: could not settle a message"))
      .finally(() => {
        flying.delete(flight);
        pump.poke();
      });
    flying.add(flight);
  };

  const pump = startPump({
    onWork: store.onWork,
    round,
    failed: (error) => log.error({ err: error }, "outbox: could not look for messages to send"),
  });
  return {
    async stop() {
      stopped = true;
      // What the round at hand still claims is on its way, too: the shards are given away after this.
      await pump.stop();
      await Promise.allSettled(flying);
    },
  };
}
