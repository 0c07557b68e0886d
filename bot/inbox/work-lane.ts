import { randomUUID } from "node:crypto";
import { saySorry } from "../engine/say-sorry.ts";
import type { Session } from "../engine/session.ts";
import type { Library } from "../library/library.ts";
import type { Log } from "../log/log.ts";
import type { Meter } from "../log/meter.ts";
import { traceOf } from "../log/trace-of.ts";
import { accountOf, partyOf } from "../message/conversation-id.ts";
import type { LookUpRequest, LookUps } from "../outbox/look-ups/perform-look-ups.ts";
import { draftOf } from "../outbox/outgoing-body.ts";
import type { BlockList } from "../scam/judgement.ts";
import type { JournalEntry } from "../store/journal-entry.ts";
import type { LaneClaim, LaneStore, QueuedEvent, TurnCommit } from "../store/lane-store.ts";
import type { ButtonSeal } from "./button-seal.ts";
import type { CaseCodes } from "./case-codes.ts";
import type { RecentSessions } from "./recent-sessions.ts";
import { channelOf, takeEvent } from "./take-event.ts";

export type LaneWork = {
  readonly store: LaneStore;
  /** The library in use at this moment. */
  readonly library: () => Library;
  /** The operator's list of reported sites; absent: none. */
  readonly listed?: BlockList;
  /** How long the archive keeps messages, days. */
  readonly retentionDays: number;
  /** By `channel:account`: key in the directory of the unit whose account it is. */
  readonly units: ReadonlyMap<string, string>;
  readonly seal: ButtonSeal;
  readonly codes: CaseCodes;
  readonly lookUps: Pick<LookUps, "start">;
  readonly now: () => number;
  readonly meter: Pick<Meter, "turnTaken">;
  readonly log: Log;
};

/** An event is tried this often; then it is set aside, and the citizen is told that something went wrong. */
export const EVENT_ATTEMPTS = 3;

/** Works off the events of one leased lane, oldest first, and gives the lane back. */
export async function workLane(
  work: LaneWork,
  claim: LaneClaim,
  recent: RecentSessions,
): Promise<void> {
  try {
    let session = storedSession(work, claim, recent);
    let { speaker } = claim;
    for (const event of claim.events) {
      await work.codes.fill();
      const began = performance.now();
      const taken = await takeOrBury(
        work,
        { conversation: claim.conversation, session, speaker, claim },
        event,
      );
      if (taken === null) return;
      const outcome = await work.store.commit(claim, taken.commit, work.now());
      if (outcome === "lost") return;
      const stored = taken.commit.forget === true ? null : taken.commit.session;
      recent.keep(claim.conversation, stored, taken.session);
      for (const request of taken.lookUps) work.lookUps.start(claim.conversation, request);
      tellTurn(work, claim, event, performance.now() - began);
      session = taken.session;
      speaker = taken.speaker;
    }
  } finally {
    await work.store.release(claim);
  }
}

function tellTurn(work: LaneWork, claim: LaneClaim, event: QueuedEvent, ms: number): void {
  const { channel } = partyOf(claim.conversation);
  work.meter.turnTaken(channel, ms);
  work.log.debug(
    () => ({ trace: traceOf(claim.conversation, event.id), channel, event: event.number, ms }),
    "inbox: a turn was taken",
  );
}

type Lane = Parameters<typeof takeEvent>[0];
type Taken = {
  readonly commit: TurnCommit;
  readonly session: Session | null;
  readonly speaker: Lane["speaker"];
  readonly lookUps: readonly LookUpRequest[];
};

/** Null: the event failed and is left for another try. */
async function takeOrBury(
  work: LaneWork,
  lane: Lane & LaneClaimOf,
  event: QueuedEvent,
): Promise<Taken | null> {
  const tools = {
    now: work.now(),
    storedDays: work.retentionDays,
    newId: (kind: "case" | "question") => (kind === "case" ? work.codes.take() : shortId()),
    ...(work.listed === undefined ? {} : { listed: work.listed }),
  };
  try {
    return takeEvent(lane, event, { ...work, library: work.library(), tools });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const trace = traceOf(lane.conversation, event.id);
    work.log.error({ err: error, trace, event: event.number }, "inbox: a turn failed");
    const attempts = await work.store.fail(lane.claim, event.number, reason, work.now());
    if (attempts < EVENT_ATTEMPTS) return null;
    return bury(work, lane, event, reason);
  }
}

type LaneClaimOf = { readonly claim: LaneClaim };

/** Sets the event aside with the session as it was, and says sorry. */
function bury(work: LaneWork, lane: Lane, event: QueuedEvent, reason: string): Taken {
  const { conversation } = lane;
  const unit = work.units.get(accountOf(conversation)) ?? null;
  // Of a channel that is none of ours nobody sends it; the event is buried all the same.
  const place = { conversation, channel: channelOf(conversation) ?? "webchat", unit };
  const sorry = saySorry(work.library(), lane.session, place, work.now());
  const entries: JournalEntry[] = [
    { kind: "event_failed", reason },
    { kind: "bot_said", automatic: true, text: sorry, buttons: [] },
  ];
  return {
    session: lane.session,
    speaker: lane.speaker,
    lookUps: [],
    commit: {
      event: event.number,
      session: lane.session === null ? null : JSON.stringify(lane.session),
      outgoing: [
        draftOf(
          {
            author: "automatic",
            fence: lane.speaker.fence,
            trace: traceOf(conversation, event.id),
          },
          { text: sorry, buttons: [], attachments: [] },
        ),
      ],
      setTimers: [],
      cancelTimers: [],
      journal: entries.map((entry) => ({ at: work.now(), body: JSON.stringify(entry) })),
      live: [],
      bury: { reason },
    },
  };
}

/** A session that cannot be read any more is begun anew; that is told to the log, not to the citizen. */
function storedSession(
  work: LaneWork,
  { conversation, ...claim }: LaneClaim,
  recent: RecentSessions,
): Session | null {
  const session = recent.read(conversation, claim.session);
  if (session === null && claim.session !== null) {
    work.log.warn({}, "inbox: a stored session could not be read and was begun anew");
  }
  return session;
}

/** Long enough to be unique among the questions of one conversation. */
function shortId(): string {
  return randomUUID().slice(0, 8);
}
