import type { Library } from "../../library/library.ts";
import { succeed } from "../../library/library-history.ts";
import type { Io } from "../command.ts";
import { UsageError } from "../command.ts";
import type { ScriptLine } from "./directive.ts";
import { readLine } from "./directive.ts";
import type { AnswerLookUp } from "./let-time-pass.ts";
import { letTimePass, withAnswers } from "./let-time-pass.ts";
import type { TurnReport } from "./report-turn.ts";
import { reportTurn } from "./report-turn.ts";
import type { Heard, Talk } from "./talk.ts";
import { changeCitizen, happen, restart, tapOf } from "./talk.ts";

/** Publishes another library; null (and a word on standard error) when it has errors. */
export type Publish = (dir: string) => Promise<Library | null>;

type Deps = {
  readonly io: Io;
  readonly publish: Publish;
  /** Absent: nothing can be looked up outside. */
  readonly answer?: AnswerLookUp;
};

const NO_ANSWER: AnswerLookUp = () => Promise.resolve(null);

/** Runs a script: one JSON object per line that says or does something. */
export async function runScript(talk: Talk, script: string, deps: Deps): Promise<void> {
  for (const [index, written] of script.split(/\r?\n/).entries()) {
    const line = readLine(written);
    if (line === null) continue;
    if (line.kind === "wrong") throw new UsageError(`line ${index + 1}: ${line.problem}`);
    const citizen = line.kind === "write" ? line.text : written.trim();
    const report = await runLine(talk, line, citizen, deps).catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`line ${index + 1}: ${error.message}`, error);
    });
    if (line.kind !== "new" && line.kind !== "restart") deps.io.out(JSON.stringify(report));
  }
}

async function runLine(
  talk: Talk,
  line: ScriptLine,
  citizen: string,
  deps: Deps,
): Promise<TurnReport> {
  // A session stands where it stood until its next turn moves it to the library just published.
  const stood = line.kind === "library" ? reportTurn(talk, citizen, null) : null;
  const played = await play(talk, line, deps);
  const heard = played === null ? null : await withAnswers(talk, played, deps.answer ?? NO_ANSWER);
  return stood ?? reportTurn(talk, citizen, heard);
}

async function play(
  talk: Talk,
  line: ScriptLine,
  { publish, io, answer = NO_ANSWER }: Deps,
): Promise<Heard | null> {
  switch (line.kind) {
    case "new":
      changeCitizen(talk);
      return null;
    case "restart":
      restart(talk);
      return null;
    case "wait":
      return letTimePass(talk, line.ms, answer);
    case "library":
      await changeLibrary(talk, line.dir, publish, io);
      return null;
    case "officer":
      return speakAsOfficer(talk, line.text);
    case "close":
      return happen(talk, { kind: "case_closed", code: openCode(talk), officer: OFFICER.officer });
    case "tap": {
      const tap = tapOf(talk, line.label);
      if (tap === null) {
        throw new UsageError(`no button "${line.label}" was shown in this conversation`);
      }
      return happen(talk, tap);
    }
    case "write":
      return happen(talk, { kind: "citizen_wrote", text: line.text });
    case "media":
      return happen(talk, { kind: "citizen_sent_media", media: line.media });
    case "location":
      return happen(talk, { kind: "citizen_sent_location", ...HOAN_KIEM_LAKE });
  }
}

/** A library that is refused leaves the one in use where it is. */
async function changeLibrary(talk: Talk, dir: string, publish: Publish, io: Io): Promise<void> {
  const library = await publish(dir);
  if (library === null) io.err(`The library "${dir}" has errors; the one before stays in use.`);
  else talk.library = succeed(library, talk.library);
}

/** A public place, for scripts that share a location. */
const HOAN_KIEM_LAKE = { latitude: 21.0287, longitude: 105.8524 };

const OFFICER = { officer: "terminal", name: "trực" };

/** An officer claims the case if nobody has, and replies. */
function speakAsOfficer(talk: Talk, text: string): Heard {
  const { officer, name } = OFFICER;
  const code = openCode(talk);
  const claimed = happen(talk, { kind: "officer_claimed", code, officer, name });
  const replied = happen(talk, { kind: "officer_replied", code, officer, text });
  return { ...replied, bot: [...claimed.bot, ...replied.bot] };
}

/** The code of the open case; no case has the empty one. */
function openCode(talk: Talk): string {
  return talk.session?.case?.code ?? "";
}
