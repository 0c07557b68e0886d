import { draftFlow } from "./compile/draft-flow.ts";
import type { StepDraft } from "./compile/draft-steps.ts";
import { fileKindOf } from "./file-kind.ts";
import { decodeFile } from "./reading/decode-file.ts";
import type { Path } from "./reading/positions.ts";
import { exactPositions } from "./reading/positions.ts";
import type { SourceDocument } from "./reading/read-document.ts";
import { readDocument } from "./reading/read-document.ts";
import type { SourceFile } from "./source-file.ts";
import { lineOf } from "./source-text.ts";

/** Where a step stands in its file. */
export type StepSpot = Spot & {
  readonly flow: string;
  readonly step: string;
  /** The editor named it. */
  readonly named: boolean;
  /** What is written right of the key that makes the step what it is. */
  readonly written: string;
  /** Of its options, in the order of the file. */
  readonly options: readonly Spot[];
};

export type Spot = { readonly file: string; readonly line: number; readonly column: number };

/** Finds every step of the flows among the files, in the order of the files. */
export function findStepSpots(files: readonly SourceFile[]): readonly StepSpot[] {
  return files.flatMap((file) => {
    const source = fileKindOf(file.path) === "flow" ? decodeFile(file, []) : null;
    const document = source === null ? null : readDocument(source, "flow", []);
    const draft = document === null ? null : draftFlow(document);
    return draft === null
      ? []
      : draft.steps.flatMap((step) => spotsOf(draft.document, draft.id, step));
  });
}

function spotsOf(document: SourceDocument, flow: string, step: StepDraft): StepSpot[] {
  const { id, hasOwnId, path, input } = step;
  const options = input !== null && "options" in input ? input.options : [];
  const own: StepSpot = {
    ...spotOf(document, path),
    flow,
    step: id,
    named: hasOwnId,
    written: input === null ? "" : writtenAt(document, [...path, input.kind]),
    options: options.map((_, index) => spotOf(document, [...path, "options", index])),
  };
  const below = [...step.whenTrue, ...step.whenFalse];
  return [own, ...below.flatMap((it) => spotsOf(document, flow, it))];
}

function spotOf({ source, positions }: SourceDocument, path: Path): Spot {
  const from = exactPositions(positions, path)?.value.from ?? 0;
  const line = lineOf(source, from);
  return {
    file: source.path,
    line: line + 1,
    column: from - (source.lineStarts[line] ?? 0) + 1,
  };
}

function writtenAt({ source, positions }: SourceDocument, path: Path): string {
  const range = exactPositions(positions, path)?.value;
  return range === undefined ? "" : source.text.slice(range.from, range.to).trim();
}
