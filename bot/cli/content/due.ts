import type { Finding } from "../../library/finding.ts";
import type { Review } from "../../library/list-reviews.ts";
import { listReviews } from "../../library/list-reviews.ts";
import { readLibraryFiles } from "../../sources/read-library-files.ts";
import { dayInVietnam } from "../../text/day-in-vietnam.ts";
import type { ExitCode, Io } from "../command.ts";
import { UsageError } from "../command.ts";
import { libraryDir } from "../library-dir.ts";
import { parseOptions } from "../parse-options.ts";
import { printFindings } from "../print-findings.ts";

/** What is to be reviewed soon, or should have been already, by owner. Exit 1 where a file cannot be read. */
export async function runDue(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    within: { type: "string" },
    library: { type: "string" },
    json: { type: "boolean" },
  });
  if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is one word too many`);
  const within = daysOf(values.within ?? "30d");
  const dir = libraryDir(values.library, io);
  const { files, findings } = await readLibraryFiles(dir, io.shippedDir).catch((error: unknown) => {
    throw new UsageError(`the library folder "${dir}" cannot be read`, error);
  });
  const found: Finding[] = [...findings];
  const reviews = listReviews(files, dayInVietnam(io.now()), found);
  const due = reviews.filter(({ days }) => days <= within);
  const lines = values.json === true ? due.map((it) => JSON.stringify(it)) : print(due, within);
  for (const line of lines) io.out(line);
  const errors = found.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return 0;
  io.err(printFindings(errors).trimEnd());
  return 1;
}

function daysOf(typed: string): number {
  const days = /^(\d{1,5})d$/u.exec(typed)?.[1];
  if (days === undefined) throw new UsageError(`--within "${typed}" is no number of days; use 30d`);
  return Number(days);
}

function print(due: readonly Review[], within: number): readonly string[] {
  if (due.length === 0) return [`Không có nội dung nào đến hạn rà soát trong ${within} ngày tới.`];
  const owners = new Set(due.map(({ owner }) => owner));
  return [...owners].flatMap((owner) => [
    owner ?? "Chưa ghi ai phụ trách",
    ...due.filter((it) => it.owner === owner).map(printReview),
  ]);
}

function printReview({ file, line, reviewBy, days, content: name }: Review): string {
  return `  ${file}:${line}  ${reviewBy}  ${timeLeft(days)}  ${name}`;
}

function timeLeft(days: number): string {
  if (days === 0) return "hôm nay";
  return days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`;
}
