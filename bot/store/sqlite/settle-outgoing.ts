import type { JournalDraft, OutgoingClaim, Settlement } from "../lane-store.ts";
import type { Written } from "./group-commit.ts";
import type { LaneParts } from "./lane-parts.ts";
import type { Lease } from "./work-queue.ts";

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
  if (!parts.outgoing.remove(lease.lane, claim.number)) {
    if (dead) throw new Error(`message ${claim.number} is not owed and cannot be buried`);
    return { result: false };
  }
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
  if (!parts.outgoing.postpone(lease.lane, number, attempts, at, reason)) return { result: false };
  return { result: true, committed: () => parts.outgoingQueue.holdBack(lease, at) };
}

function addJournal(parts: LaneParts, lane: number, drafts: readonly JournalDraft[]): void {
  if (drafts.length === 0) return;
  parts.journal.add(lane, parts.lanes.takeJournal(lane, drafts.length), drafts);
}
