import { PLACEHOLDER } from "../placeholder.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import type { FlowInput } from "../schemas/flow-schema.ts";
import { flowSchema } from "../schemas/flow-schema.ts";
import { parsePart } from "../schemas/parse-part.ts";
import type { DraftSlots } from "./draft-slots.ts";
import { draftSlots } from "./draft-slots.ts";
import type { StepDraft } from "./draft-steps.ts";
import { draftSteps } from "./draft-steps.ts";

/** A flow whose parts are parsed, but whose references nobody has followed yet. */
export type FlowDraft = {
  readonly document: SourceDocument;
  /** The name of its file, which every reference means. */
  readonly id: string;
  readonly header: FlowInput;
  readonly slots: DraftSlots;
  readonly steps: readonly StepDraft[];
  /** Nothing in the file is so wrong that a part of it was left out. */
  readonly isWhole: boolean;
};

/** Reads a flow's header, slots and steps; null when not even a header is there. */
export function draftFlow(document: SourceDocument): FlowDraft | null {
  const id = flowIdOf(document.source.path);
  const path: Path = [];
  const placeholder = { flow: id, title: PLACEHOLDER, topic: "vneid", steps: [] };
  const header = parsePart(flowSchema, { document, path, value: document.value }, placeholder);
  if (header === null) return null;
  const slots = draftSlots(document, header.slots ?? {});
  const steps = draftSteps(document, header.steps);
  return { document, id, header, slots, steps, isWhole: !document.isFlawed() };
}

export function flowIdOf(path: string): string {
  return path.replace(/^flows\//u, "").replace(/\.yaml$/u, "");
}
