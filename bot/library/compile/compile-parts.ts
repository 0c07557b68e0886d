import type { LinkButton, StepAttachment, SuggestedAnswer } from "../../flow/step.ts";
import type { Destination } from "../../flow/step-base.ts";
import type { Text } from "../../flow/text.ts";
import type { Path } from "../reading/positions.ts";
import { error, quote } from "../report.ts";
import type { LinkButtonInput } from "../schemas/shared-schemas.ts";
import type { AttachmentInput, SuggestedAnswerInput } from "../schemas/step-schemas.ts";
import type { TextInput } from "../schemas/text-schema.ts";
import { checkPicture } from "./check-picture.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { complainIn, destinationOf, stepText } from "./flow-scope.ts";

/** Buttons that lead to a step or a flow; one that leads nowhere is reported and left out. */
export function compileLinkButtons(
  scope: FlowScope,
  draft: StepDraft,
  buttons: readonly LinkButtonInput[],
  field: Path,
): readonly LinkButton[] {
  return buttons.flatMap(({ label, to }, index): LinkButton[] => {
    const text = stepText(scope, draft, label, [...field, index, "label"]);
    const target: Destination | null = destinationOf(scope, to, [
      ...draft.path,
      ...field,
      index,
      "to",
    ]);
    return target === null ? [] : [{ label: text, to: target }];
  });
}

export function compileSuggestedAnswers(
  scope: FlowScope,
  draft: StepDraft,
  buttons: readonly SuggestedAnswerInput[],
): readonly SuggestedAnswer[] {
  return buttons.map((button, index) => ({
    label: isLabelled(button)
      ? stepLabel(scope, draft, button, ["buttons", index])
      : stepText(scope, draft, button, ["buttons", index]),
  }));
}

/** A label whose short form may stand beside it. */
export function stepLabel(
  scope: FlowScope,
  draft: StepDraft,
  { label, short }: { readonly label: TextInput; readonly short?: string | undefined },
  field: Path,
): Text {
  const text = stepText(scope, draft, label, [...field, "label"]);
  return short === undefined ? text : { ...text, variants: { ...text.variants, short } };
}

export function compileAttachments(
  scope: FlowScope,
  draft: StepDraft,
  attachments: readonly AttachmentInput[],
): readonly StepAttachment[] {
  return attachments.flatMap((input, index): StepAttachment[] => {
    const field = ["attach", index];
    const path = [...draft.path, ...field];
    const label = stepText(scope, draft, input.label, [...field, "label"]);
    if (input.map !== undefined) return compileMap(scope, input.map, path, label);
    const kind = input.image !== undefined ? "image" : input.file !== undefined ? "file" : "link";
    const source = input[kind];
    if (source === undefined) return [];
    if (kind !== "link") checkPicture(scope, source, [...path, kind]);
    return [{ kind, source, label }];
  });
}

function compileMap(
  scope: FlowScope,
  map: NonNullable<AttachmentInput["map"]>,
  path: Path,
  label: Text,
): StepAttachment[] {
  if (typeof map !== "string") {
    return [{ kind: "map", latitude: map.lat, longitude: map.lng, label }];
  }
  const { latitude, longitude } = scope.world.directory.get(map)?.fields ?? {};
  if (latitude !== undefined && longitude !== undefined) {
    return [{ kind: "map", latitude: Number(latitude), longitude: Number(longitude), label }];
  }
  complainIn(
    scope,
    [...path, "map"],
    error(
      "unknown-directory-key",
      `Danh bạ không có bản đồ của ${quote(map)}.`,
      "Thêm bản đồ: {lat: …, lng: …} vào mục ấy của content/directory.yaml.",
    ),
  );
  return [];
}

function isLabelled(
  button: SuggestedAnswerInput,
): button is Extract<SuggestedAnswerInput, { label: TextInput }> {
  return typeof button === "object" && Object.hasOwn(button, "label");
}
