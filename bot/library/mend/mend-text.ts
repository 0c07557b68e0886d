import type { Finding, Mend } from "../finding.ts";

/** A file's text after its mends; `mended` are the findings that are gone now. */
export type MendedText = { readonly text: string; readonly mended: readonly Finding[] };

/**
 * Writes the mends of one file's findings into its text as it stands on the disk: everything else,
 * line ends included, stays as it is. Of mends that overlap, the first is made.
 */
export function mendText(raw: string, findings: readonly Finding[]): MendedText {
  const mended: Finding[] = [];
  const has = (code: Finding["code"]): boolean => {
    const found = findings.find((finding) => finding.code === code);
    if (found !== undefined) mended.push(found);
    return found !== undefined;
  };
  const unmarked = has("byte-order-mark") ? raw.replace(/^\uFEFF/u, "") : raw;
  const text = has("not-nfc") ? unmarked.normalize("NFC") : unmarked;
  const lines = text.match(LINE_WITH_END) ?? [];
  const mark = raw.startsWith("\uFEFF") && text.startsWith("\uFEFF") ? 1 : 0;
  for (const [line, onLine] of byLine(findings)) {
    // Findings count from behind a byte-order mark.
    const shift = line === 1 ? mark : 0;
    lines[line - 1] = mendLine(lines[line - 1] ?? "", onLine, shift, mended);
  }
  return { text: lines.join(""), mended };
}

type WithMend = { readonly finding: Finding; readonly mend: Mend };

function byLine(findings: readonly Finding[]): ReadonlyMap<number, readonly WithMend[]> {
  const lines = new Map<number, WithMend[]>();
  for (const finding of findings) {
    const { mend } = finding;
    if (mend === undefined) continue;
    const onLine = lines.get(mend.line) ?? [];
    onLine.push({ finding, mend });
    lines.set(mend.line, onLine);
  }
  return lines;
}

function mendLine(
  line: string,
  mends: readonly WithMend[],
  shift: number,
  mended: Finding[],
): string {
  let result = "";
  let done = 0;
  for (const { finding, mend } of mends.toSorted((a, b) => a.mend.column - b.mend.column)) {
    const from = mend.column - 1 + shift;
    if (from < done) continue;
    result += line.slice(done, from) + mend.text;
    done = from + mend.length;
    mended.push(finding);
  }
  return result + line.slice(done);
}

const LINE_WITH_END = /[^\r\n]*(?:\r\n?|\n|$)/gu;
