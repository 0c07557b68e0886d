import { chmod, realpath, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { checkFiles } from "../library/check-files.ts";
import type { Finding } from "../library/finding.ts";
import type { LibraryContent } from "../library/library.ts";
import { mendFiles } from "../library/mend/mend-files.ts";
import { sortFindings } from "../library/sort-findings.ts";
import type { SourceFile } from "../library/source-file.ts";
import { dayInVietnam } from "../text/day-in-vietnam.ts";
import { readLibraryFiles } from "./read-library-files.ts";

export type CheckedFolder = {
  /** As they stand on the disk now. */
  readonly files: readonly SourceFile[];
  /** What could be read, errors or not. */
  readonly content: LibraryContent;
  readonly findings: readonly Finding[];
  /** What was wrong and is mended on the disk now. */
  readonly mended: readonly Finding[];
};

export type CheckOptions = {
  readonly shippedDir: string;
  /** ms since the epoch, for review dates. */
  readonly now: number;
  /** Paths of files that may be mended; null: nothing is written. */
  readonly mayMend: ((path: string) => boolean) | null;
};

/** Checks a library's folder, and mends what a program can mend. Throws when the folder is not there. */
export async function checkFolder(dir: string, options: CheckOptions): Promise<CheckedFolder> {
  const { mayMend } = options;
  const read = await readLibraryFiles(dir, options.shippedDir);
  const today = dayInVietnam(options.now);
  const mendable = (file: SourceFile): boolean => !file.shipped && mayMend?.(file.path) === true;
  const { files, mended } =
    mayMend === null
      ? { files: read.files, mended: [] }
      : mendFiles(read.files, (round) => checkFiles(round, today).findings, mendable);
  await writeChanged(dir, read.files, files);
  const { content, findings } = checkFiles(files, today);
  return { files, content, findings: sortFindings([...read.findings, ...findings]), mended };
}

async function writeChanged(
  dir: string,
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): Promise<void> {
  for (const [index, file] of after.entries()) {
    if (file.content === before[index]?.content || typeof file.content !== "string") continue;
    await replaceFile(await realpath(join(dir, file.path)), file.content);
  }
}

/** Written whole beside the old one first: nobody ever reads half a file. */
async function replaceFile(path: string, text: string): Promise<void> {
  const { mode } = await stat(path);
  const draft = join(dirname(path), `.${basename(path)}.mended`);
  await writeFile(draft, text);
  await chmod(draft, mode);
  await rename(draft, path);
}
