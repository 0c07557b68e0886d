import type { Flow } from "../../flow/flow.ts";
import type { Turn } from "../turn.ts";

/** Whether a flow is for the channel of this conversation; without a list it is for all. */
export function isOffered(turn: Turn, flow: Flow): boolean {
  return flow.channels === undefined || flow.channels.includes(turn.channel);
}
