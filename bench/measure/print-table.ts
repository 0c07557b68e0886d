export type Cell = string | number;

/** Prints rows in columns, numbers to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const written = rows.map((row) => row.map(writeCell));
  const widths = head.map((title, at) =>
    Math.max(title.length, ...written.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[], left: (at: number) => boolean): string =>
    cells
      .map((cell, at) => (left(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ");
  const isWord = (at: number): boolean => typeof rows[0]?.[at] === "string";
  const lines = [line(head, isWord), ...written.map((row) => line(row, isWord))];
  process.stdout.write(`${lines.join("\n")}\n\n`);
}

function writeCell(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (!Number.isFinite(cell)) return "–";
  if (Math.abs(cell) >= 100) return Math.round(cell).toLocaleString("en-US");
  return cell.toFixed(Math.abs(cell) >= 10 ? 1 : 2);
}
