import type { OutgoingClaim } from "../lane-store.ts";
import type { LaneParts } from "./lane-parts.ts";
import type { Lease } from "./work-queue.ts";

/** Leases the oldest owed message of up to `limit` conversations. */
export function claimOutgoing(
  parts: LaneParts,
  owner: string,
  limit: number,
  now: number,
  passOver?: (account: string) => boolean,
): readonly OutgoingClaim[] {
  const claims: OutgoingClaim[] = [];
  while (claims.length < limit) {
    const lease = parts.outgoingQueue.take(owner, now, passOver);
    if (lease === null) break;
    claims.push(claimHead(parts, lease));
  }
  return claims;
}

function claimHead(parts: LaneParts, lease: Lease): OutgoingClaim {
  const { conversation, owner, fence } = lease;
  try {
    const head = parts.outgoing.head(lease.lane);
    if (head === null) throw new Error("a conversation is queued that owes no message");
    const { number, draft, attempts, writtenAt, speaker } = head;
    return { conversation, number, owner, fence, draft, attempts, writtenAt, speaker };
  } catch (error) {
    parts.outgoingQueue.release(lease);
    throw error;
  }
}
