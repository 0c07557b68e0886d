import { z } from "zod";
import { CASE_STATUSES } from "../archive/case-record.ts";
import type { ExitCode, Io } from "./command.ts";

/** Prints what the house answered, as words or as JSON; the exit code tells whether it was done. */
export function printAnswer(answer: unknown, json: boolean, io: Io): ExitCode {
  const { outcome } = anyAnswer.parse(answer);
  if (json) io.out(JSON.stringify(answer));
  else for (const line of wordsOf(answer, outcome)) io.out(line);
  return DONE.has(outcome) ? 0 : 1;
}

const DONE = new Set([
  "listed",
  "shown",
  "claimed",
  "replied",
  "closed_now",
  "accepted",
  "retried",
  "reviewed",
  "erased",
]);

const OUTCOMES: Readonly<Record<string, string>> = {
  claimed: "claimed: you have the word now",
  replied: "sent to the citizen",
  closed_now: "closed: the bot has the word again",
  accepted: "accepted; it will be worked on shortly",
  retried: "put back to the end of its queue",
  reviewed: "kept for the editors; see: dan-loi content scam-review",
  erased: "erased; a case that is open stays until it is closed",
  unknown_conversation: "no conversation and no case is called so; see: dan-loi case list --json",
  no_card: "nothing was judged in this conversation, so there is no verdict to speak of",
  unknown_code: "no case has this code; see: dan-loi case list",
  unknown_id: "no dead letter has this id; see: dan-loi dead-letters list",
  closed: "the case is closed already",
  not_claimed: "nobody has claimed the case; claim it first",
  empty_text: "the text is empty",
  text_too_long: "the text is too long; at most 2,000 characters are allowed",
  refused: "the conversation did not take it; look at the case again",
  unavailable: "the store or the archive cannot be used at the moment; nothing was done",
};

function wordsOf(answer: unknown, outcome: string): string[] {
  const listed = listAnswer.safeParse(answer);
  if (listed.success)
    return listed.data.cases.length === 0 ? ["no cases"] : listed.data.cases.map(caseLine);
  const shown = showAnswer.safeParse(answer);
  if (shown.success) return [caseLine(shown.data.case), ...shown.data.lines.map(transcriptLine)];
  const letters = lettersAnswer.safeParse(answer);
  if (letters.success) return letterLines(letters.data.letters);
  const other = otherOfficer.safeParse(answer);
  if (other.success) return [`claimed by ${other.data.officer.name} (${other.data.officer.id})`];
  return [OUTCOMES[outcome] ?? outcome];
}

const anyAnswer = z.object({ outcome: z.string() });
const person = z.object({ id: z.string(), name: z.string() });
const caseRecord = z.object({
  code: z.string(),
  status: z.enum(CASE_STATUSES),
  priority: z.number(),
  reason: z.string(),
  team: z.string().nullable(),
  officer: person.nullable(),
  openedAt: z.number(),
  conversation: z.string(),
  summary: z.array(z.object({ slot: z.string(), value: z.string() })),
});
const listAnswer = z.object({ outcome: z.literal("listed"), cases: z.array(caseRecord) });
const showAnswer = z.object({
  outcome: z.literal("shown"),
  case: caseRecord,
  lines: z.array(z.object({ at: z.number(), author: z.string(), text: z.string() })),
});
const lettersAnswer = z.object({
  outcome: z.literal("listed"),
  letters: z.array(
    z.object({ id: z.string(), kind: z.string(), conversation: z.string(), reason: z.string() }),
  ),
});
const otherOfficer = z.object({ outcome: z.literal("claimed_by_other"), officer: person });

function caseLine(record: z.infer<typeof caseRecord>): string {
  const who = record.officer === null ? "" : ` by ${record.officer.name}`;
  const facts = record.summary.map((it) => `${it.slot}=${it.value}`).join(" ");
  return [
    record.code,
    `priority ${record.priority}`,
    `${record.status}${who}`,
    record.reason,
    record.team ?? "no team",
    moment(record.openedAt),
    facts,
  ]
    .filter((part) => part !== "")
    .join("  ");
}

function transcriptLine(line: { at: number; author: string; text: string }): string {
  return `${moment(line.at)}  ${line.author}: ${line.text.replaceAll("\n", " / ")}`;
}

function letterLines(letters: z.infer<typeof lettersAnswer>["letters"]): string[] {
  if (letters.length === 0) return ["no dead letters"];
  return letters.map((it) => `${it.id}  ${it.kind}  ${it.conversation}  ${it.reason}`);
}

function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
