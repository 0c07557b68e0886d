import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Talk } from "../../bot/cli/chat/talk.ts";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import { personSpeaks } from "../../bot/engine/handover/person-speaks.ts";
import type { Checkpoint, Frame, Session } from "../../bot/engine/session.ts";
import { CHECKPOINTS_KEPT } from "../../bot/engine/session.ts";
import { readSession } from "../../bot/inbox/session-schema.ts";
import type { Library } from "../../bot/library/library.ts";
import { libraryOf } from "../support/library-of.ts";
import { MONDAY_MORNING } from "../support/play.ts";
import { ALLOWANCE, allowance } from "./allowance.ts";
import { loadEveryKind } from "./every-kind/load-every-kind.ts";
import type { Move } from "./random-moves.ts";
import { randomMoves } from "./random-moves.ts";

/**
 * Talks in one run. For a full run: RANDOM_TALKS=10000 npm test -- random-talks. A failure prints its
 * seed and path; with RANDOM_SEED and RANDOM_PATH the same talk is played again.
 */
const { RANDOM_TALKS = "1000", RANDOM_SEED, RANDOM_PATH } = process.env;
/** ms a full run may take. */
const LONGEST_RUN = 30 * 60_000;

const libraries: Library[] = [];

beforeAll(async () => {
  const flow = ALLOWANCE["flows/tro-cap.yaml"];
  const change = (from: string, to: string) =>
    libraryOf({ ...ALLOWANCE, "flows/tro-cap.yaml": flow.replaceAll(from, to) });
  libraries.push(
    allowance,
    await loadEveryKind(),
    change("bước: luong-huu", "bước: huu-tri"),
    change("từ: 0, đến: 120", "từ: 70, đến: 120"),
    change("giá trị: tai-nha", "giá trị: o-nha-rieng"),
    libraryOf({ ...ALLOWANCE, "content/limits.yaml": "turns_per_day: 6\nmessages_per_turn: 2\n" }),
  );
});

test(
  "whatever happens, a talk keeps its promises",
  () => {
    fc.assert(
      fc.property(randomMoves(libraries), (moves) => {
        const talk = startTalk(allowance, "webchat", MONDAY_MORNING);
        for (const move of moves) playOne(talk, move);
        reachOfficer(talk);
      }),
      {
        numRuns: Number(RANDOM_TALKS),
        ...(RANDOM_SEED === undefined ? {} : { seed: Number(RANDOM_SEED) }),
        ...(RANDOM_PATH === undefined ? {} : { path: RANDOM_PATH }),
      },
    );
  },
  LONGEST_RUN,
);

function playOne(talk: Talk, move: Move): void {
  const before = talk.session;
  const said = move.play(talk);
  const { session } = talk;
  if (session === null) return;
  expect(readSession(JSON.stringify(session))).toEqual(session);
  if (said === null) return;
  if (said.length === 0) expect(personSpeaks(session, talk.now)).toBe(true);
  if (said.some((it) => it.text === "" && it.attachments.length === 0)) {
    throw new Error(`an empty message after ${move.name}`);
  }
  if (before !== null) goBackAndForth(talk, before, move);
}

/** Where the citizen's move answered questions, going back as often restores the place and the slots. */
function goBackAndForth(talk: Talk, before: Session, move: Move): void {
  const after = talk.session;
  if (after === null || !isTakenBackBy(before, after, talk.library.limits.turnsPerDay)) return;
  const answers = after.checkpoints.length - before.checkpoints.length;
  const trial: Talk = { ...talk, shown: [...talk.shown] };
  for (let back = 0; back < answers; back += 1) {
    happen(trial, { kind: "citizen_wrote", text: "quay lại" });
  }
  expect({ move: move.name, ...placeOf(trial.session) }).toEqual({
    move: move.name,
    ...placeOf(before),
  });
}

function isTakenBackBy(before: Session, after: Session, turnsPerDay: number): boolean {
  const { checkpoints } = after;
  const kept = before.checkpoints.length;
  return (
    kept < checkpoints.length &&
    checkpoints.length < CHECKPOINTS_KEPT &&
    checkpoints.slice(kept).every((it) => it.kind === "answer") &&
    JSON.stringify(checkpoints.slice(0, kept)) === JSON.stringify(before.checkpoints) &&
    before.library === after.library &&
    before.side === null &&
    isSamePlace(checkpoints[kept], before) &&
    after.lastAt - before.lastAt < 12 * 3_600_000 &&
    !personSpeaks(after, after.lastAt) &&
    after.today.turns < turnsPerDay - CHECKPOINTS_KEPT
  );
}

/** The first new checkpoint is the state before the move: something was answered, not taken up again. */
function isSamePlace(checkpoint: Checkpoint | undefined, before: Session): boolean {
  if (checkpoint?.kind !== "answer" || before.frames.length === 0) return false;
  const places = (frames: readonly Frame[]) => frames.map(({ flow, step }) => `${flow}/${step}`);
  return String(places(checkpoint.frames)) === String(places(before.frames));
}

function placeOf(session: Session | null) {
  return {
    frames: session?.frames.map(({ flow, step, slots, guide }) => ({ flow, step, slots, guide })),
    slots: session?.slots,
  };
}

/** A person is at most two turns away, whatever was said before. */
function reachOfficer(talk: Talk): void {
  happen(talk, { kind: "citizen_wrote", text: "gặp cán bộ" });
  happen(talk, { kind: "citizen_wrote", text: "gặp cán bộ" });
  expect(talk.session?.case).not.toBeNull();
}
