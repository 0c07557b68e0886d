import type { StepKindWord } from "../keywords/steps.ts";
import { STEP_KINDS, THEN } from "../keywords/steps.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error } from "../report.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { rightPlainId } from "../schemas/right-id.ts";
import type { StepInput } from "../schemas/step-schemas.ts";
import { stepSchema } from "../schemas/step-schemas.ts";
import { complain } from "./world.ts";

/** A parsed step in its place; branches of an `if` hang below it. */
export type StepDraft = {
  /** The editor's id, or one made of its position. */
  readonly id: string;
  readonly hasOwnId: boolean;
  readonly path: Path;
  /** Null when the step cannot be understood; it is complained about already. */
  readonly input: StepInput | null;
  readonly whenTrue: readonly StepDraft[];
  readonly whenFalse: readonly StepDraft[];
};

/** Parses steps, nested ones included. Positions count every step in the order of the file. */
export function draftSteps(
  document: SourceDocument,
  values: readonly unknown[],
): readonly StepDraft[] {
  const taken = new Set<string>();
  collectIds(values, taken);
  let position = 0;
  const nextId = (): string => {
    position += 1;
    const id = `s${position}`;
    return taken.has(id) ? `${id}-${position}` : id;
  };
  return draftList(document, values, ["steps"], nextId);
}

function draftList(
  document: SourceDocument,
  values: readonly unknown[],
  path: Path,
  nextId: () => string,
): readonly StepDraft[] {
  return values.map((value, index) => draftStep(document, value, [...path, index], nextId));
}

function draftStep(
  document: SourceDocument,
  value: unknown,
  path: Path,
  nextId: () => string,
): StepDraft {
  const positionId = nextId();
  const ownId = idOf(value);
  const input = parseStep(document, value, path);
  const isIf = input?.kind === "if";
  return {
    id: ownId ?? positionId,
    hasOwnId: ownId !== null,
    path,
    input,
    whenTrue: isIf ? draftList(document, input.then, [...path, "then"], nextId) : [],
    whenFalse: isIf ? draftList(document, input.else ?? [], [...path, "else"], nextId) : [],
  };
}

function parseStep(document: SourceDocument, value: unknown, path: Path): StepInput | null {
  if (!isRecord(value)) {
    if (value !== undefined) complain(document, path, NOT_A_STEP);
    return null;
  }
  const { kind } = value;
  if (!isStepKind(kind)) return null;
  return parsePart(stepSchema, { document, path, value }, { kind, ...PLACEHOLDERS[kind] });
}

function collectIds(values: unknown, taken: Set<string>): void {
  if (!Array.isArray(values)) return;
  for (const value of values) {
    if (!isRecord(value)) continue;
    const id = idOf(value);
    if (id !== null) taken.add(id);
    const { then: whenTrue, else: whenFalse } = value;
    collectIds(whenTrue, taken);
    collectIds(whenFalse, taken);
  }
}

function idOf(value: unknown): string | null {
  const { id } = isRecord(value) ? value : { id: null };
  return typeof id === "string" && id !== "" ? rightPlainId(id) : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStepKind(kind: unknown): kind is StepKindWord {
  return typeof kind === "string" && Object.hasOwn(STEP_KINDS, kind);
}

/** What stands in for a missing part while the rest of the step is checked. */
const PLACEHOLDERS: Readonly<Record<StepKindWord, Readonly<Record<string, unknown>>>> = {
  say: { say: PLACEHOLDER },
  ask: { ask: PLACEHOLDER, question: PLACEHOLDER },
  choose: { choose: null, question: PLACEHOLDER, options: [PLACEHOLDER] },
  if: Object.fromEntries([
    ["if", PLACEHOLDER],
    [THEN, []],
  ]),
  guide: { guide: [{ do: PLACEHOLDER }] },
  go: { go: PLACEHOLDER },
  officer: { officer: null },
  end: { end: null },
  confirm: { confirm: [PLACEHOLDER] },
  call: { call: PLACEHOLDER },
  set: { set: {} },
  forget: { forget: [PLACEHOLDER] },
  lookup: { lookup: PLACEHOLDER, on_error: PLACEHOLDER },
  check_scam: { check_scam: PLACEHOLDER },
  remind: { remind: PLACEHOLDER, after: "1 giờ" },
  rate: { rate: PLACEHOLDER },
  quiz: { quiz: PLACEHOLDER, options: [PLACEHOLDER], answer: PLACEHOLDER },
};

const NOT_A_STEP = error(
  "wrong-type",
  "Một bước phải gồm các dòng `khóa: giá trị`.",
  "Viết ví dụ: - nói: Xin chào ạ. Bước kết thúc viết là - hết: {}",
);
