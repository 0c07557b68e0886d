import type { Finding } from "../finding.ts";
import { decodeFile } from "../reading/decode-file.ts";
import { findingAt, hint, quote } from "../report.ts";
import type { SourceFile } from "../source-file.ts";
import type { StepSpot } from "../step-spots.ts";

type Missed = Pick<StepSpot, "file" | "line" | "column" | "step" | "named">;

/** Of every flow the steps that no talk comes to, told once, at the first of them. */
export function checkReached(
  missed: readonly Missed[],
  files: readonly SourceFile[],
): readonly Finding[] {
  return files.flatMap((file): Finding[] => {
    const [first, ...others] = missed.filter((spot) => spot.file === file.path);
    const source = first === undefined ? null : decodeFile(file, []);
    if (first === undefined || source === null) return [];
    const from = (source.lineStarts[first.line - 1] ?? 0) + first.column - 1;
    return [findingAt(source, { from, to: source.text.length }, untried(first, others.length))];
  });
}

function untried({ step, named }: Missed, others: number) {
  const which = named ? `bước ${quote(step)}` : "bước này";
  const more = others === 0 ? "" : ` và ${others} bước khác của luồng`;
  return hint(
    "untried-step",
    `Chưa hội thoại thử nào tới ${which}${more}.`,
    "Viết thêm hội thoại đi tới đó; dan-loi test kể từng bước còn thiếu.",
  );
}
