import type { Accept, CitizenEvent } from "../channel/channel.ts";
import type { Log } from "../log/log.ts";
import type { Meter } from "../log/meter.ts";
import { traceOf } from "../log/trace-of.ts";
import { conversationId } from "../message/conversation-id.ts";
import type { LaneStore } from "../store/lane-store.ts";
import type { ButtonSeal } from "./button-seal.ts";
import { happeningOf } from "./happening-of.ts";

/** The door of the inbox: what adapters read becomes durable happenings in the citizens' lanes. */
export function createAccept(deps: {
  readonly store: Pick<LaneStore, "accept">;
  readonly seal: ButtonSeal;
  readonly now: () => number;
  readonly meter: Pick<Meter, "accepted">;
  readonly log: Pick<Log, "debug">;
}): Accept {
  const tell = (event: CitizenEvent, outcome: "accepted" | "duplicate"): void => {
    const { channel, content } = event;
    deps.meter.accepted(channel, outcome);
    deps.log.debug(
      () => ({
        trace: traceOf(conversationId(event), event.id),
        channel,
        kind: content.kind,
        outcome,
      }),
      "inbox: an event came in",
    );
  };
  return async (events) => {
    const incoming = events.map((event) => {
      const conversation = conversationId(event);
      const happening = happeningOf(conversation, event, deps.seal);
      return { conversation, id: event.id, at: event.at, body: JSON.stringify(happening) };
    });
    const accepted = await deps.store.accept(incoming, deps.now());
    return accepted.map(({ outcome }, index) => {
      const event = events[index];
      if (event !== undefined) tell(event, outcome);
      return outcome;
    });
  };
}
