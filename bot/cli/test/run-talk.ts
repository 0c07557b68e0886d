import type { Library } from "../../library/library.ts";
import type { PlacedLine, TalkMove, TalkTest, TalkWish } from "../../library/talk-test.ts";
import { isMove } from "../../library/talk-test.ts";
import { letTimePassAlone, withoutAnswers } from "../chat/let-time-pass.ts";
import type { TurnReport } from "../chat/report-turn.ts";
import { reportTurn } from "../chat/report-turn.ts";
import type { Heard, Talk } from "../chat/talk.ts";
import { happen, restart, startTalk, tapOf } from "../chat/talk.ts";
import { holds } from "./holds.ts";
import type { TalkFailure, TalkResult } from "./talk-result.ts";

/** Every talk begins on Monday 2026-11-23 at 09:00 in Vietnam, while the offices are open. */
export const TALK_START = Date.UTC(2026, 10, 23, 2);

/** Plays a talk on the engine. The session goes through its stored form between two turns. */
export function runTalk(library: Library, test: TalkTest): TalkResult {
  const talk = startTalk(library, test.channel, TALK_START);
  const heard: Heard[] = [];
  const failure = firstFailure(talk, test, heard);
  return {
    test,
    failure: test.mustFail ? unlessFailed(test, failure) : failure,
    entered: heard.flatMap((it) => it.trail.entered),
    chosen: heard.flatMap((it) => it.trail.chosen),
  };
}

type Turn = {
  readonly move: PlacedLine & { readonly what: TalkMove };
  readonly wishes: readonly (PlacedLine & { readonly what: TalkWish })[];
};

function firstFailure(talk: Talk, test: TalkTest, heard: Heard[]): TalkFailure | null {
  let allFree = true;
  for (const { move, wishes } of turnsOf(test.lines)) {
    const failed = (did: TurnReport | null, why: string): TalkFailure => ({
      at: move,
      move,
      did,
      wishes: [],
      why,
    });
    const made = make(talk, move.what);
    if (made.kind === "impossible") return failed(null, made.why);
    if (made.heard !== null) heard.push(made.heard);
    const did = reportTurn(talk, move.written, made.heard);
    allFree &&= made.heard?.free ?? true;
    if (test.free && !allFree) return failed(did, NOT_FREE);
    const checked = wishes.map((line) => ({ line, held: holds(line.what, did, allFree) }));
    const broken = checked.find(({ held }) => !held);
    if (broken !== undefined) return { at: broken.line, move, did, wishes: checked, why: null };
  }
  return null;
}

/** Each move with what must be so after it. */
function turnsOf(lines: readonly PlacedLine[]): readonly Turn[] {
  const turns: { move: Turn["move"]; wishes: Turn["wishes"][number][] }[] = [];
  for (const line of lines) {
    const { what } = line;
    if (isMove(what)) turns.push({ move: { ...line, what }, wishes: [] });
    else turns.at(-1)?.wishes.push({ ...line, what });
  }
  return turns;
}

type Made =
  | { readonly kind: "made"; readonly heard: Heard | null }
  | { readonly kind: "impossible"; readonly why: string };

function make(talk: Talk, move: TalkMove): Made {
  restart(talk);
  switch (move.kind) {
    case "citizen":
      return {
        kind: "made",
        heard: withoutAnswers(talk, happen(talk, { kind: "citizen_wrote", text: move.text })),
      };
    case "sends_image":
      return {
        kind: "made",
        heard: withoutAnswers(talk, happen(talk, { kind: "citizen_sent_media", media: "image" })),
      };
    case "wait":
      return { kind: "made", heard: letTimePassAlone(talk, move.ms) };
    case "taps": {
      const tap = tapOf(talk, move.label);
      if (tap !== null) return { kind: "made", heard: withoutAnswers(talk, happen(talk, tap)) };
      const shown = [...new Set(talk.shown.map(({ button }) => button.label))].slice(-8);
      const known = shown.length === 0 ? "chưa có nút nào" : `có các nút: ${shown.join(" · ")}`;
      return { kind: "impossible", why: `Không có nút "${move.label}"; ${known}.` };
    }
  }
}

const NOT_FREE = "Lượt này có tin gửi ngoài thời gian miễn phí của kênh.";

/** A talk that must fail and does not is the failure. */
function unlessFailed(test: TalkTest, failure: TalkFailure | null): TalkFailure | null {
  const [first] = test.lines;
  if (failure !== null || first === undefined) return null;
  const why = 'Hội thoại này ghi "đúng: không", vậy mà mọi dòng đều đúng.';
  return { at: first, move: first, did: null, wishes: [], why };
}
