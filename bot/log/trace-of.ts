import { createHash } from "node:crypto";

/**
 * Names one event in every log line, from the door to the last message that it caused. It follows from
 * the channel's own ids, so that all programs find the same name, and says nothing about the citizen.
 */
export function traceOf(conversation: string, eventId: string): string {
  return createHash("sha256").update(`${conversation} ${eventId}`).digest("hex").slice(0, LENGTH);
}

const LENGTH = 16;
