import type { Finding } from "../finding.ts";
import type { SourceFile } from "../source-file.ts";
import { mendText } from "./mend-text.ts";

export type MendedFiles = {
  readonly files: readonly SourceFile[];
  /** Findings that were mended, in the order of the work; places count in the text of their round. */
  readonly mended: readonly Finding[];
};

/**
 * Mends until nothing more can be mended: behind a line that could not be read, more may come to light.
 * `check` tells the findings of files; only files that `mayMend` allows are changed.
 */
export function mendFiles(
  files: readonly SourceFile[],
  check: (files: readonly SourceFile[]) => readonly Finding[],
  mayMend: (file: SourceFile) => boolean,
): MendedFiles {
  const mended: Finding[] = [];
  let current = files;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = mended.length;
    const findings = check(current);
    current = current.map((file) => (mayMend(file) ? mendFile(file, findings, mended) : file));
    if (mended.length === before) break;
  }
  return { files: current, mended };
}

function mendFile(file: SourceFile, findings: readonly Finding[], mended: Finding[]): SourceFile {
  const own = findings.filter((finding) => finding.file === file.path);
  if (own.length === 0 || file.content === null) return file;
  const raw = textOf(file.content);
  if (raw === null) return file;
  const result = mendText(raw, own);
  if (result.text === raw) return file;
  mended.push(...result.mended);
  return { ...file, content: result.text };
}

/** Null for bytes that are no UTF-8: those cannot be written back as they were. */
function textOf(content: Uint8Array | string): string | null {
  if (typeof content === "string") return content;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

const MAX_ROUNDS = 20;
