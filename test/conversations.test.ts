import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import type { TurnReport } from "../bot/cli/chat/report-turn.ts";
import type { Library } from "../bot/library/library.ts";
import { loadLibrary } from "../bot/sources/load-library.ts";
import { fold } from "../bot/text/fold.ts";
import { play, saidIn } from "./support/play.ts";
import type { TalkFile, TalkLine } from "./support/read-talk.ts";
import { readTalk } from "./support/read-talk.ts";

const FOLDER = join(import.meta.dirname, "conversations");
const talks = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ name, talk: readTalk(join(FOLDER, name)) }));

let library: Library;

beforeAll(async () => {
  const loaded = await loadLibrary(join(import.meta.dirname, ".."));
  expect(loaded.findings.filter((finding) => finding.severity === "error")).toEqual([]);
  if (loaded.library === null) throw new Error("the shipped library has errors");
  library = loaded.library;
});

test.each(talks)("the talk $name goes as its editors wrote it", async ({ talk }) => {
  const script = talk["hội thoại"].flatMap(scriptLine);
  const reports = await play(library, script, { channel: talk.kênh });
  checkTalk(talk, reports);
});

function scriptLine(line: TalkLine): string[] {
  if (typeof line === "string") return [];
  if ("dân" in line) return [line.dân.replace(/^[!#]/, "\\$&")];
  if ("bấm" in line) return [`!tap ${line.bấm}`];
  if ("gửi ảnh" in line) return ["!image"];
  return "chờ" in line ? [`!wait ${line.chờ.replace(/ giờ$/, "h").replace(/ ngày$/, "d")}`] : [];
}

/** Expectations speak of the turn that the citizen's line above them began. */
function checkTalk(talk: TalkFile, reports: readonly TurnReport[]): void {
  let turn = -1;
  for (const line of talk["hội thoại"]) {
    if (scriptLine(line).length > 0) turn += 1;
    const report = reports[turn];
    if (report === undefined) throw new Error("an expectation stands before the first line");
    expect({ line, ...mismatch(line, report) }).toEqual({ line });
  }
}

/** What the turn did instead of what the line wants; empty when it fits. */
function mismatch(line: TalkLine, report: TurnReport): Readonly<Record<string, unknown>> {
  const { at, slots, case: open } = report;
  return fits(line, report) ? {} : { said: saidIn(report), at, slots, open };
}

function fits(line: TalkLine, report: TurnReport): boolean {
  if (line === "không có việc") return report.case === null;
  if ("bot nói" in line) return isSaid(line["bot nói"], report);
  if ("bot không nói" in line) return !isSaid(line["bot không nói"], report);
  if ("bot ở" in line) return report.at?.step === line["bot ở"];
  if ("ghi nhớ" in line) return isKnown(line["ghi nhớ"], report);
  return !("có việc" in line) || isCase(line["có việc"], report);
}

function isSaid(words: string, report: TurnReport): boolean {
  return fold(saidIn(report)).includes(fold(words));
}

function isKnown(slots: Readonly<Record<string, unknown>>, report: TurnReport): boolean {
  return Object.entries(slots).every(([slot, value]) => report.slots[slot] === value);
}

type WantedCase = Extract<TalkLine, { "có việc": unknown }>["có việc"];

function isCase({ nhóm: team, "lý do": reason }: WantedCase, report: TurnReport): boolean {
  const open = report.case;
  if (open === null) return false;
  return (team ?? open.team) === open.team && (reason ?? open.reason) === open.reason;
}
