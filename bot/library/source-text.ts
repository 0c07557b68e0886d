/** The text of one file, ready to be read and pointed into. */
export type SourceText = {
  readonly path: string;
  /** NFC, line ends as `\n`; every position counts in it. */
  readonly text: string;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
  readonly shipped: boolean;
};

/** Offsets into a source text; `to` is exclusive. */
export type Range = { readonly from: number; readonly to: number };

export function createSourceText(path: string, text: string, shipped: boolean): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    lineStarts.push(at + 1);
  }
  return { path, text, lineStarts, shipped };
}

/** Line of an offset, counted from 0. */
export function lineOf(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text of a line without its line break. */
export function textOfLine(source: SourceText, line: number): string {
  const from = source.lineStarts[line] ?? source.text.length;
  const next = source.lineStarts[line + 1];
  return source.text.slice(from, next === undefined ? source.text.length : next - 1);
}
