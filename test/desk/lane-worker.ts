import type { Speaker } from "../../bot/cases/speaker.ts";
import type { Happening } from "../../bot/message/happening.ts";
import type { JournalEntry } from "../../bot/store/journal-entry.ts";
import type { LaneClaim, LaneStore, QueuedEvent, TurnCommit } from "../../bot/store/lane-store.ts";

/** What the worker remembers of a conversation: its open case and who has it. */
type Memory = {
  readonly code: string | null;
  readonly officer: string | null;
  readonly erased?: true;
};

/** What the test lets happen beside what officers do: a citizen who asks for an officer. */
type Asked = { readonly kind: "asked"; readonly code: string };

/** A citizen pasted something, and the bot called it a scam. */
type Judged = { readonly kind: "judged" };

/**
 * Works off everything that waits, by the rules of the engine: the first claim has the word, only who has
 * it may reply, a case is closed by who has it or while nobody has.
 */
export async function workOff(store: LaneStore, now: number): Promise<void> {
  for (let claim = await store.claim("test", now); claim; claim = await store.claim("test", now)) {
    let memory: Memory = { code: null, officer: null };
    if (claim.session !== null) memory = JSON.parse(claim.session);
    let { speaker } = claim;
    for (const event of claim.events) {
      const next = takeEvent(memory, speaker, event);
      await store.commit(claim, commitOf(claim, event, next, now), now);
      ({ memory, speaker } = next);
    }
    await store.release(claim);
  }
}

type Next = {
  readonly memory: Memory;
  readonly speaker: Speaker;
  readonly journal: readonly JournalEntry[];
};

function takeEvent(memory: Memory, speaker: Speaker, event: QueuedEvent): Next {
  const happening: Happening | Asked | Judged = JSON.parse(event.body);
  const unchanged = { memory, speaker, journal: [] };
  switch (happening.kind) {
    case "asked":
      return {
        memory: { code: happening.code, officer: null },
        speaker: { kind: "waiting", fence: speaker.fence },
        journal: [openedCase(happening.code)],
      };
    case "officer_claimed":
      if (memory.code === null || memory.officer !== null) return unchanged;
      return {
        memory: { ...memory, officer: happening.officer },
        speaker: { kind: "officer", id: happening.officer, fence: speaker.fence + 1 },
        journal: [{ ...happening, kind: "case_claimed", code: memory.code }],
      };
    case "officer_replied":
      if (memory.officer !== happening.officer) return unchanged;
      return { ...unchanged, journal: [{ ...happening, kind: "officer_said" }] };
    case "case_closed":
      if (memory.code === null) return unchanged;
      if (memory.officer !== null && memory.officer !== happening.officer) return unchanged;
      return {
        memory: { code: null, officer: null },
        speaker: { kind: "bot", fence: speaker.fence + 1 },
        journal: [{ ...happening, code: memory.code }],
      };
    case "erasure_ordered":
      return {
        ...unchanged,
        memory: { ...memory, erased: true },
        journal: [{ kind: "data_erased" }],
      };
    case "judged":
      return { ...unchanged, journal: [SCAM_CHECKED] };
    case "scam_reviewed":
      return { ...unchanged, journal: [happening] };
    default:
      return unchanged;
  }
}

const SCAM_CHECKED: JournalEntry = {
  kind: "scam_checked",
  verdict: "scam",
  codes: ["lookalike"],
  quotes: ["vneld[.]top"],
  domain: "vneld.top",
  link: "hash",
};

function openedCase(code: string): JournalEntry {
  return {
    kind: "case_opened",
    code,
    team: null,
    reason: "yeu_cau",
    priority: 3,
    summary: [],
    notes: [],
  };
}

function commitOf(claim: LaneClaim, event: QueuedEvent, next: Next, now: number): TurnCommit {
  return {
    event: event.number,
    session: JSON.stringify(next.memory),
    speaker: next.speaker,
    outgoing: next.journal
      .filter((entry) => entry.kind === "officer_said")
      .map((entry) => ({
        author: "officer",
        fence: claim.speaker.fence,
        body: JSON.stringify(entry),
      })),
    setTimers: [],
    cancelTimers: [],
    journal: next.journal.map((entry) => ({ at: now, body: JSON.stringify(entry) })),
    live: [],
  };
}
