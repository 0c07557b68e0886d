import type { TurnCommit } from "../lane-store.ts";
import { checkTexts } from "./checked-texts.ts";
import { outgoingEntry } from "./entries.ts";

/** A turn as commitScript reads it. Throws TypeError for a text that cannot be kept whole. */
export function commitWords(
  turn: TurnCommit,
  call: {
    /** Conversation, epoch, event, name of the call, now, day. */
    readonly head: readonly (string | number)[];
    readonly hasFailed: boolean;
    /** Channel for news about live lists. */
    readonly live: string;
  },
): readonly (string | number)[] {
  checkTurn(turn);
  return [
    ...call.head,
    call.hasFailed ? 1 : 0,
    call.live,
    marked(turn.session),
    marked(turn.speaker === undefined ? null : JSON.stringify(turn.speaker)),
    marked(turn.bury?.reason ?? null),
    turn.forget === true ? 1 : 0,
    turn.outgoing.length,
    ...turn.outgoing.map(outgoingEntry),
    turn.journal.length,
    ...turn.journal.map((line) => `${line.at}\0${line.body}`),
    turn.cancelTimers.length,
    ...turn.cancelTimers,
    turn.setTimers.length,
    ...turn.setTimers.flatMap(({ id, due, body }) => [id, due, body]),
    turn.live.length,
    ...turn.live.flatMap(({ id, body }) => [id, body]),
  ];
}

/** The letter tells an empty text from none. */
function marked(text: string | null): string {
  return text === null ? "" : `+${text}`;
}

function checkTurn(turn: TurnCommit): void {
  checkTexts(
    turn.session,
    turn.speaker?.id ?? null,
    turn.bury?.reason ?? null,
    ...turn.outgoing.map((it) => it.body),
    ...turn.journal.map((it) => it.body),
    ...turn.cancelTimers,
    ...turn.setTimers.flatMap((it) => [it.id, it.body]),
    ...turn.live.flatMap((it) => [it.id, it.body]),
  );
}
