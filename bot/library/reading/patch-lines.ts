import type { SourceText } from "../source-text.ts";
import { createSourceText, lineOf, textOfLine } from "../source-text.ts";

/** What stands in place of a part of one line; columns count from 0. */
export type Patch = { readonly from: number; readonly to: number; readonly text: string };

export type PatchedText = {
  readonly text: string;
  /** Where in the file an offset of `text` stands. */
  readonly toFile: (offset: number) => number;
};

/** A file's text with broken lines replaced, so that YAML can read on. At most one patch a line. */
export function patchLines(source: SourceText, patches: ReadonlyMap<number, Patch>): PatchedText {
  const text = source.lineStarts
    .map((_, line) => patched(textOfLine(source, line), patches.get(line)))
    .join("\n");
  const read = createSourceText(source.path, text, source.shipped);
  const toFile = (offset: number): number => {
    const line = lineOf(read, offset);
    const column = offset - (read.lineStarts[line] ?? 0);
    return (source.lineStarts[line] ?? 0) + columnBefore(column, patches.get(line));
  };
  return { text, toFile };
}

function patched(written: string, patch: Patch | undefined): string {
  if (patch === undefined) return written;
  return written.slice(0, patch.from) + patch.text + written.slice(patch.to);
}

function columnBefore(column: number, patch: Patch | undefined): number {
  if (patch === undefined || column <= patch.from) return column;
  const { from, to, text } = patch;
  if (column >= from + text.length) return column - text.length + to - from;
  return Math.min(column, to);
}
