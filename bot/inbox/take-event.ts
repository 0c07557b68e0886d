import type { Speaker } from "../cases/speaker.ts";
import { speaksOutside } from "../engine/handover/person-speaks.ts";
import type { Session } from "../engine/session.ts";
import { maskValue } from "../engine/slots/print-slot.ts";
import { takeTurn } from "../engine/take-turn.ts";
import type { TurnTools } from "../engine/turn.ts";
import type { TurnResult } from "../engine/turn-result.ts";
import { whereWaiting } from "../engine/where-waiting.ts";
import type { ChannelKind } from "../flow/text.ts";
import { CHANNELS } from "../flow/text.ts";
import type { Library } from "../library/library.ts";
import { traceOf } from "../log/trace-of.ts";
import { accountOf, partyOf } from "../message/conversation-id.ts";
import type { Happening } from "../message/happening.ts";
import { consequenceOf } from "../outbox/effects/effects.ts";
import type { LookUpRequest } from "../outbox/look-ups/perform-look-ups.ts";
import type { JournalEntry } from "../store/journal-entry.ts";
import type { QueuedEvent, TurnCommit } from "../store/lane-store.ts";
import type { ButtonSeal } from "./button-seal.ts";
import { happeningSchema } from "./happening-schema.ts";

export type TakenEvent = {
  readonly commit: TurnCommit;
  readonly session: Session;
  readonly speaker: Speaker;
  /** What is to be asked outside once the commit is durable. */
  readonly lookUps: readonly LookUpRequest[];
};

/** Takes one event of a lane: the turn, and everything that is to be written with it. */
export function takeEvent(
  lane: {
    readonly conversation: string;
    readonly session: Session | null;
    readonly speaker: Speaker;
  },
  event: QueuedEvent,
  deps: {
    readonly library: Library;
    /** By `channel:account`: key in the directory of the unit whose account it is. */
    readonly units: ReadonlyMap<string, string>;
    readonly seal: ButtonSeal;
    readonly tools: TurnTools;
  },
): TakenEvent {
  const happening = happeningSchema.parse(JSON.parse(event.body));
  const { conversation } = lane;
  const channel = channelOf(conversation);
  if (channel === null) throw new Error(`"${conversation}" is of no channel of this program`);
  const unit = deps.units.get(accountOf(conversation)) ?? null;
  const input = { conversation, channel, unit, happening };
  const result = takeTurn(deps.library, lane.session, input, deps.tools);
  const speaker = nextSpeaker(lane.speaker, result.session, deps.tools.now);
  const context = {
    conversation,
    library: deps.library.hash,
    fence: speaker.fence,
    seal: deps.seal,
    trace: traceOf(conversation, event.id),
  };
  const consequences = result.effects.map((effect) => consequenceOf(effect, context));
  const entries = [
    ...arrivalOf(happening, result.trail.secret),
    ...consequences.flatMap((it) => it.journal),
    turnTaken(deps.library, result, deps.tools.now),
  ];
  const commit: TurnCommit = {
    event: event.number,
    session: JSON.stringify(result.session),
    ...(consequences.some((it) => it.forget) ? { forget: true } : {}),
    speaker,
    outgoing: consequences.flatMap((it) => it.outgoing),
    setTimers: consequences.flatMap((it) => it.setTimers ?? []),
    cancelTimers: consequences.flatMap((it) => it.cancelTimers ?? []),
    journal: entries.map((entry) => ({ at: deps.tools.now, body: JSON.stringify(entry) })),
    live: [],
  };
  const lookUps = consequences.flatMap((it) => it.lookUps ?? []);
  return { commit, session: result.session, speaker, lookUps };
}

/** The channel of a conversation; null: none of this program's. */
export function channelOf(conversation: string): ChannelKind | null {
  const { channel } = partyOf(conversation);
  return CHANNELS.find((it) => it === channel) ?? null;
}

/** The word goes over with the case; the fence grows when a person takes it, or an officer gives it back. */
export function nextSpeaker(before: Speaker, session: Session, now: number): Speaker {
  const officer = session.case?.officer?.id;
  if (officer === undefined && speaksOutside(session, now)) {
    return { kind: "outside", fence: before.kind === "outside" ? before.fence : before.fence + 1 };
  }
  const changed = before.id !== officer;
  const fence = changed ? before.fence + 1 : before.fence;
  if (officer !== undefined) return { kind: "officer", id: officer, fence };
  return { kind: session.case === null ? "bot" : "waiting", fence };
}

/** What came in, for the transcript; a sensitive answer masked. Officers' doings are told by their effects. */
function arrivalOf(happening: Happening, secret: boolean): JournalEntry[] {
  switch (happening.kind) {
    case "citizen_wrote":
      return [secret ? { ...happening, text: maskValue(happening.text) } : happening];
    case "citizen_sent_media":
    case "citizen_sent_location":
    case "citizen_opened":
      return [happening];
    case "citizen_tapped":
      return [{ kind: "citizen_tapped", label: happening.label }];
    case "officer_claimed":
    case "officer_replied":
    case "case_closed":
    case "scam_reviewed":
    case "answered_outside":
    case "erasure_ordered":
    case "timer_fired":
    case "look_up_finished":
      return [];
  }
}

function turnTaken(library: Library, result: TurnResult, now: number): JournalEntry {
  const place = whereWaiting(library, result.session, now);
  return {
    kind: "turn_taken",
    decision: result.trail.decision,
    understood: result.trail.understood,
    flow: place?.flow ?? null,
    step: place?.step ?? null,
  };
}
