import { userInfo } from "node:os";
import { z } from "zod";
import { VERDICTS } from "../scam/judgement.ts";
import type { ControlRequest } from "../store/control/read-request.ts";
import { askHouse } from "./ask-house.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { parseOptions, soleWord } from "./parse-options.ts";
import { printAnswer } from "./print-answer.ts";

export const caseCommand: Command = {
  usage:
    "list [--status waiting|claimed|closed|all] | show CODE | claim CODE | reply CODE TEXT | close CODE | verdict CODE scam|suspicious|no_sign [--note TEXT]  [--officer ID] [--name NAME] [--json]",
  summary: "work on the cases of citizens who want a person, also while the server runs",
  run: runCase,
};

const LISTED = 100;
const LINES_SHOWN = 40;

async function runCase(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    status: { type: "string" },
    officer: { type: "string" },
    name: { type: "string" },
    note: { type: "string" },
    json: { type: "boolean" },
  });
  const [action, ...words] = positionals;
  const id = values.officer ?? userInfo().username;
  const officer = { id, name: values.name ?? id };
  const { note = null } = values;
  const request =
    action === "verdict"
      ? { method: "case verdict", params: { ...verdictOf(words), officer, note } }
      : requestOf(action, words, officer, values.status ?? "open");
  const answer = await askHouse(request, io);
  return printAnswer(answer, values.json === true, io);
}

function requestOf(
  action: string | undefined,
  words: readonly string[],
  officer: { readonly id: string; readonly name: string },
  status: string,
): ControlRequest {
  switch (action) {
    case "list":
      if (words.length > 0) throw new UsageError(`"${words[0]}" is one word too many`);
      return { method: "case list", params: { statuses: statusesOf(status), limit: LISTED } };
    case "show":
      return { method: "case show", params: { code: soleWord(words, "CODE"), last: LINES_SHOWN } };
    case "claim":
      return { method: "case claim", params: { code: soleWord(words, "CODE"), officer } };
    case "close":
      return { method: "case close", params: { code: soleWord(words, "CODE"), officer } };
    case "reply": {
      const [code, ...text] = words;
      if (code === undefined || text.length === 0) throw new UsageError("CODE or TEXT is missing");
      return { method: "case reply", params: { code, officer, text: text.join(" ") } };
    }
    default:
      throw new UsageError(`"${action ?? ""}" is nothing that can be done with cases`);
  }
}

function verdictOf(words: readonly string[]) {
  const [code, ...said] = words;
  if (code === undefined) throw new UsageError("CODE is missing");
  const word = soleWord(said, "the verdict");
  const verdict = z.enum(VERDICTS).safeParse(word);
  if (verdict.success) return { code, verdict: verdict.data };
  throw new UsageError(`"${word}" is no verdict; say one of: ${VERDICTS.join(", ")}`);
}

function statusesOf(status: string): ("waiting" | "claimed" | "closed")[] {
  switch (status) {
    case "open":
      return ["waiting", "claimed"];
    case "all":
      return ["waiting", "claimed", "closed"];
    case "waiting":
    case "claimed":
    case "closed":
      return [status];
    default:
      throw new UsageError(`--status "${status}" is unknown`);
  }
}
