import type { JournalDraft, OutgoingClaim, Settlement } from "../lane-store.ts";
import type { LaneParts } from "./lane-parts.ts";
import type { Lease } from "./work-queue.ts";
import type { Written } from "./write-job.ts";

/** Writes what became of a leased message. */
export function settleOutgoing(
  parts: LaneParts,
  claim: OutgoingClaim,
  settlement: Settlement,
  now: number,
): Written<boolean> {
  const lease = parts.outgoingQueue.find(claim, now);
  if (lease === null) return { result: false };
  if (settlement.outcome === "later") return postpone(parts, lease, claim, settlement);
  const dead = settlement.outcome === "dead";
  if (dead) parts.dead.buryOutgoing(lease.lane, claim.number, settlement.reason, now);
  if (!parts.outgoing.remove(lease.lane, claim.number)) return erased(parts, lease);
  addJournal(parts, lease.lane, settlement.journal);
  return {
    result: true,
    committed: () => {
      parts.tally.journal += settlement.journal.length;
      if (dead) parts.tally.dead += 1;
      parts.outgoingQueue.finishOne(lease);
      parts.outgoingQueue.release(lease);
    },
  };
}

function postpone(
  parts: LaneParts,
  lease: Lease,
  claim: OutgoingClaim,
  { at, reason }: Settlement & { readonly outcome: "later" },
): Written<boolean> {
  const { number, attempts } = claim;
  if (!parts.outgoing.postpone(lease.lane, number, attempts, at, reason)) {
    return erased(parts, lease);
  }
  return { result: true, committed: () => parts.outgoingQueue.holdBack(lease, at) };
}

/** The citizen had it erased while it was on its way: there is nothing to settle. */
function erased(parts: LaneParts, lease: Lease): Written<boolean> {
  return { result: false, committed: () => parts.outgoingQueue.release(lease) };
}

function addJournal(parts: LaneParts, lane: number, drafts: readonly JournalDraft[]): void {
  if (drafts.length === 0) return;
  parts.journal.add(lane, parts.lanes.takeJournal(lane, drafts.length), drafts);
}
