import { createHash } from "node:crypto";
import type { Effect, Fact } from "../../engine/effect.ts";
import type { JournalEntry } from "../../store/journal-entry.ts";
import type { Consequence } from "../consequence.ts";

/** Tells the archive something worth counting. */
export function record({ fact }: Extract<Effect, { type: "record" }>): Consequence {
  return { outgoing: [], journal: [entryOf(fact)] };
}

function entryOf(fact: Fact): JournalEntry {
  if (fact.kind !== "scam_checked") return fact;
  const { link, ...check } = fact;
  return {
    ...check,
    domain: link?.domain ?? null,
    link: link === null ? null : hashOf(link.address),
  };
}

/** The same link can be counted, but not read. */
function hashOf(address: string): string {
  return createHash("sha256").update(address).digest("hex");
}
