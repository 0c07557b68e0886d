import type { CheckScamStep, LookupStep, Received } from "../../flow/action-step.ts";
import { DEFAULT_LOOK_UP_TIMEOUT, isLookUp, LOOK_UPS, lookUpOf } from "../../flow/look-up.ts";
import { isSensitive } from "../../flow/slot.ts";
import { didYouMean } from "../nearest-word.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import { error, quote } from "../report.ts";
import type { IntoInput } from "../schemas/action-step-schemas.ts";
import type { StepInputOf } from "../schemas/step-schemas.ts";
import { compileGiveUp } from "./compile-asking.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { complainIn, slotNamed } from "./flow-scope.ts";
import { parseDuration } from "./parse-duration.ts";
import { complainAboutKey } from "./world.ts";

export function compileLookup(
  scope: FlowScope,
  draft: StepDraft,
  input: StepInputOf<"lookup">,
  next: string | null,
): LookupStep | null {
  const { path } = draft;
  const onError = compileGiveUp(scope, input.on_error, [...path, "on_error"]);
  if (input.lookup === PLACEHOLDER) return null;
  if (!isLookUp(input.lookup)) {
    complainIn(scope, [...path, "lookup"], unknownLookUp(input.lookup));
    return null;
  }
  const { inputs, fields, takesSensitive } = lookUpOf(input.lookup);
  const given = Object.entries(input.with ?? {}).flatMap(([name, from]) => {
    const at = [...path, "with", name];
    if (!inputs.includes(name)) {
      complainAboutKey(scope.draft.document, at, unknownInput(name, inputs));
    }
    const slot = slotNamed(scope, from, at, "reads");
    if (isSensitive(slot ?? undefined) && !takesSensitive) complainIn(scope, at, noSensitive(from));
    return slot === null ? [] : [{ input: name, slot: from }];
  });
  for (const missing of inputs.filter((name) => input.with?.[name] === undefined)) {
    complainIn(scope, [...path, "lookup"], missingInput(missing));
  }
  return {
    kind: "lookup",
    id: draft.id,
    next,
    lookUp: input.lookup,
    with: given,
    into: compileInto(scope, draft, input.into, fields),
    timeout: parseDuration(input.timeout ?? "") ?? DEFAULT_LOOK_UP_TIMEOUT,
    onError,
  };
}

export function compileCheckScam(
  scope: FlowScope,
  draft: StepDraft,
  input: StepInputOf<"check_scam">,
  next: string | null,
): CheckScamStep | null {
  const slot = slotNamed(scope, input.check_scam, [...draft.path, "check_scam"], "reads");
  const [into = null] = compileInto(scope, draft, input.into, ["verdict"]);
  if (slot === null) return null;
  return { kind: "check_scam", id: draft.id, next, slot: slot.name, into: into?.slot ?? null };
}

/** Where results go. A slot alone takes the only value, or the first field. */
export function compileInto(
  scope: FlowScope,
  draft: StepDraft,
  into: IntoInput | undefined,
  fields: readonly string[],
): readonly Received[] {
  if (into === undefined) return [];
  const path = [...draft.path, "into"];
  if (typeof into === "string") {
    const slot = slotNamed(scope, into, path, "fills");
    return slot === null ? [] : [{ slot: into, from: fields[0] ?? null }];
  }
  return Object.entries(into).flatMap(([name, field]): Received[] => {
    const at = [...path, name];
    const slot = slotNamed(scope, name, at, "fills");
    if (!fields.includes(field)) {
      complainIn(scope, at, unknownField(field, fields));
      return [];
    }
    return slot === null ? [] : [{ slot: name, from: field }];
  });
}

function unknownLookUp(name: string) {
  const known = Object.keys(LOOK_UPS);
  return error(
    "unknown-lookup",
    `Không có tra cứu ${quote(name)}.`,
    didYouMean(name, known, `Dùng một trong: ${known.join(", ")}.`),
  );
}

function unknownInput(name: string, inputs: readonly string[]) {
  const known =
    inputs.length === 0 ? "Tra cứu này không nhận gì." : `Các mục: ${inputs.join(", ")}.`;
  return error(
    "unknown-input",
    `Tra cứu này không nhận ${quote(name)}.`,
    didYouMean(name, inputs, known),
  );
}

function missingInput(name: string) {
  return error(
    "missing-input",
    `Tra cứu này còn thiếu ${quote(name)}.`,
    `Thêm: với: {${name}: tên mục cần biết}.`,
  );
}

function noSensitive(slot: string) {
  return error(
    "sensitive-slot-looked-up",
    `Mục ${quote(slot)} nhạy cảm nên không đưa vào tra cứu này.`,
    "Dùng một mục không nhạy cảm, hoặc bỏ bước này.",
  );
}

function unknownField(name: string, fields: readonly string[]) {
  const known =
    fields.length === 0 ? "Viết thẳng tên mục cần biết." : `Các mục: ${fields.join(", ")}.`;
  return error(
    "unknown-field",
    `Kết quả không có mục ${quote(name)}.`,
    didYouMean(name, fields, known),
  );
}
