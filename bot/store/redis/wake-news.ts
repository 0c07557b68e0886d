import type { FreshLane } from "./room.ts";

/**
 * News for who works on a shard, as scripts publish it on the shard's channel. The first letter tells its
 * kind; without one it is the name of a conversation that got an event.
 */
export type WakeNews =
  /** Somebody took the shard, under this epoch. */
  | { readonly kind: "taken"; readonly epoch: number }
  /** A conversation got an event, and here is all that is needed to begin. */
  | { readonly kind: "fresh"; readonly conversation: string; readonly lane: FreshLane }
  | { readonly kind: "event" | "owes"; readonly conversation: string };

const TAKEN = "\0";
const OWES = "\u0001";
/** Conversation, day, speaker, session with a letter before it, number and entry of the event, NUL between. */
const FRESH = "\u0002";

export function readWakeNews(message: string): WakeNews {
  const rest = message.slice(1);
  if (message.startsWith(TAKEN)) return { kind: "taken", epoch: Number(rest) };
  if (message.startsWith(OWES)) return { kind: "owes", conversation: rest };
  if (!message.startsWith(FRESH)) return { kind: "event", conversation: message };
  const [conversation = "", day = "", speaker = "", session = "", number = "", ...entry] =
    rest.split("\0");
  const lane = {
    session: session === "" ? null : session.slice(1),
    speaker: speaker === "" ? null : speaker,
    day: day === "" ? null : Number(day),
    first: Number(number),
    entries: [entry.join("\0")],
  };
  return { kind: "fresh", conversation, lane };
}
