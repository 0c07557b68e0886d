import { FLAG_WORDS } from "../keywords/fixed-words.ts";
import { BARE_TALK_LINES } from "../keywords/tests.ts";
import type { Positions } from "../reading/positions.ts";
import { positionsAt } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import { parsePart } from "../schemas/parse-part.ts";
import type { TalkLineInput } from "../schemas/test-schema.ts";
import { talkLineSchema, testSchema } from "../schemas/test-schema.ts";
import type { SourceText } from "../source-text.ts";
import { lineOf } from "../source-text.ts";
import type { PlacedLine, TalkLine, TalkTest } from "../talk-test.ts";
import { isMove } from "../talk-test.ts";
import { parseDuration } from "./parse-duration.ts";
import { complain } from "./world.ts";

/** Reads a talk; null when its header cannot be used. Mistakes are reported. */
export function compileTest(document: SourceDocument): TalkTest | null {
  const part = { document, path: [], value: document.value };
  const input = parsePart(testSchema, part, { test: document.source.path, talk: [null] });
  if (input === null) return null;
  const lines = input.talk.flatMap((value, index) => readLine(document, value, index) ?? []);
  const [first] = lines;
  if (first !== undefined && !isMove(first.what)) {
    complain(document, ["talk", 0], wishBeforeMove(first.written));
  }
  return {
    name: input.test,
    file: document.source.path,
    line: placeOf(document, ["test"]).line,
    flow: input.flow ?? null,
    channel: input.channel ?? "webchat",
    free: input.cost === 0,
    mustFail: input.pass === false,
    lines,
  };
}

function readLine(document: SourceDocument, value: unknown, index: number): PlacedLine | null {
  const path = ["talk", index];
  const place = placeOf(document, path);
  if (isEmptied(value, place.written)) return null;
  const bare = typeof value === "string" && Object.hasOwn(BARE_TALK_LINES, value);
  const part = { document, path, value: bare ? { [value]: null } : value };
  const input = parsePart(talkLineSchema, part);
  const what = input === null ? null : lineOfInput(input);
  return what === null ? null : { what, index, ...place };
}

/** Nothing is left of the line, since its key is unknown: that has been told. */
function isEmptied(value: unknown, written: string): boolean {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return isEmpty && !/^\{\s*\}$/u.test(written);
}

/** Null for a line of which nothing is left after a mistake. */
function lineOfInput(input: TalkLineInput): TalkLine | null {
  if (input.citizen !== undefined) return { kind: "citizen", text: input.citizen };
  if (input.taps !== undefined) return { kind: "taps", label: input.taps };
  if (input.wait !== undefined) return { kind: "wait", ms: parseDuration(input.wait) ?? 0 };
  if (input.bot_says !== undefined) return { kind: "bot_says", words: input.bot_says };
  if (input.bot_does_not_say !== undefined) {
    return { kind: "bot_does_not_say", words: input.bot_does_not_say };
  }
  if (input.bot_at !== undefined) return { kind: "bot_at", step: input.bot_at };
  if (input.slots !== undefined) return { kind: "slots", slots: withFlags(input.slots) };
  if (input.case !== undefined) {
    return { kind: "case", team: input.case?.team ?? null, reason: input.case?.reason ?? null };
  }
  if (input.cost !== undefined) return { kind: "cost" };
  if ("no_case" in input) return { kind: "no_case" };
  return "sends_image" in input ? { kind: "sends_image" } : null;
}

type Slots = Extract<TalkLine, { kind: "slots" }>["slots"];

/** "có" and its like are written for yes. */
function withFlags(slots: Slots): Slots {
  const entries = Object.entries(slots).map(([name, value]) => {
    const flag = typeof value === "string" ? FLAG_WORDS[value] : undefined;
    return [name, flag ?? value] as const;
  });
  return Object.fromEntries(entries);
}

function placeOf(document: SourceDocument, path: readonly (string | number)[]) {
  const positions = positionsAt(document.positions, path);
  const { from } = positions.value;
  const line = lineOf(document.source, from);
  const written = document.source.text.slice(from, endOf(positions, document.source)).trim();
  return { line: line + 1, column: from - (document.source.lineStarts[line] ?? 0) + 1, written };
}

/** Where the last value ends: a block's own range goes on over the comments behind it. */
function endOf({ value, style, children }: Positions, source: SourceText): number {
  const ends = [...children.values()].map((child) => endOf(child, source));
  const inBraces = /[{[]/u.test(source.text[value.from] ?? "");
  return style !== null || inBraces || ends.length === 0 ? value.to : Math.max(...ends);
}

function wishBeforeMove(written: string) {
  return error(
    "wish-before-move",
    `Dòng ${quote(written)} đòi một câu trả lời, nhưng chưa ai nói gì.`,
    "Thêm ở trên một dòng như: - dân: xin chào",
  );
}
