import { askHouse } from "./ask-house.ts";
import type { Command, ExitCode, Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { runDue } from "./content/due.ts";
import { parseOptions } from "./parse-options.ts";
import { printAnswer } from "./print-answer.ts";
import { scamReviewWords } from "./scam-review-words.ts";

export const content: Command = {
  usage: "due [--within 30d] [--library DIR] [--json] | scam-review [--days N] [--json]",
  summary:
    "what editors should look through: content whose review is due, scam verdicts that officers corrected, and waves of look-ups",
  help: [
    "due: what is to be reviewed within so many days (30d; 0d: today or past) or is overdue, by owner;",
    "with --json one object a line, days negative where past. Exit 1 where a file cannot be read.",
    "scam-review:",
    "Corrections are those of the last 30 days, or of --days; waves are domains that at least three",
    "conversations looked up in the last 7 days. Nothing changes by itself: rules are in content/scam/.",
  ],
  run: (args, io) => (args[0] === "due" ? runDue(args.slice(1), io) : runScamReview(args, io)),
};

async function runScamReview(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    days: { type: "string" },
    json: { type: "boolean" },
  });
  const [action, ...words] = positionals;
  if (action !== "scam-review") {
    throw new UsageError(`"${action ?? ""}" is nothing that can be done with content`);
  }
  if (words.length > 0) throw new UsageError(`"${words[0]}" is one word too many`);
  const days = Number(values.days ?? DAYS);
  if (!Number.isInteger(days) || days < 1) {
    throw new UsageError(`--days "${values.days}" is not a whole number from 1 on`);
  }
  const answer = await askHouse({ method: "content scam-review", params: { days } }, io);
  const lines = values.json === true ? null : scamReviewWords(answer);
  if (lines === null) return printAnswer(answer, values.json === true, io);
  for (const line of lines) io.out(line);
  return 0;
}

const DAYS = 30;
