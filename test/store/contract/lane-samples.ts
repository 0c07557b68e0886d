import type {
  IncomingEvent,
  LaneClaim,
  LaneStore,
  OutgoingClaim,
  OutgoingDraft,
  TurnCommit,
} from "../../../bot/store/lane-store.ts";

export const AN = "webchat:web:an";
export const BINH = "zalo:117572284642892693:bình";

export function event(conversation: string, id: string, body = `{"id":"${id}"}`): IncomingEvent {
  return { conversation, id, at: 500, body };
}

export function turn(number: number, changes: Partial<TurnCommit> = {}): TurnCommit {
  return {
    event: number,
    session: `{"turn":${number}}`,
    outgoing: [],
    setTimers: [],
    cancelTimers: [],
    journal: [],
    live: [],
    ...changes,
  };
}

export function message(body: string, author: OutgoingDraft["author"] = "bot"): OutgoingDraft {
  return { author, fence: 0, body };
}

/** Claims a lane that must be there. */
export async function claimed(store: LaneStore, owner: string, now: number): Promise<LaneClaim> {
  const claim = await store.claim(owner, now);
  if (claim === null) throw new Error("no lane is ready");
  return claim;
}

/** Claims an outgoing message that must be owed. */
export async function owed(store: LaneStore, owner: string, now: number): Promise<OutgoingClaim> {
  const [claim] = await store.claimOutgoing(owner, 1, now);
  if (claim === undefined) throw new Error("no message is owed");
  return claim;
}

/** Has one event of a conversation come in and worked on. */
export async function takeTurn(
  store: LaneStore,
  conversation: string,
  changes: Partial<TurnCommit>,
  now: number,
): Promise<void> {
  const { consumed } = await store.peek(conversation);
  await store.accept([event(conversation, `turn-${consumed + 1}`)], now);
  const claim = await claimed(store, "turns", now);
  if (claim.conversation !== conversation) throw new Error("another lane was ready");
  const done = await store.commit(claim, turn(consumed + 1, changes), now);
  if (done !== "done") throw new Error("the turn was lost");
  await store.release(claim);
}

/** Takes every message that is owed and due, in the order in which they are handed out. */
export async function sendAll(store: LaneStore, now: number): Promise<readonly string[]> {
  const sent: string[] = [];
  for (;;) {
    const claims = await store.claimOutgoing("sender", 10, now);
    if (claims.length === 0) return sent;
    for (const claim of claims) {
      sent.push(claim.draft.body);
      await store.settleOutgoing(claim, { outcome: "done", journal: [] }, now);
    }
  }
}
