import type { ActionStep, CallStep, Received, SetStep } from "../../flow/action-step.ts";
import { AUDIENCES } from "../../flow/text.ts";
import { VARIANTS } from "../keywords/variants.ts";
import { didYouMean } from "../nearest-word.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import { error, quote } from "../report.ts";
import type { StepInput, StepInputOf } from "../schemas/step-schemas.ts";
import { compileAssignments } from "./compile-assignments.ts";
import { compileCheckScam, compileLookup } from "./compile-lookup.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { complainIn, slotNamed, stepText } from "./flow-scope.ts";
import { parseDuration } from "./parse-duration.ts";

export type ActionInput = Extract<StepInput, { kind: ActionStep["kind"] }>;

/** Compiles a step that remembers, calls or asks somewhere else; null when it is wrong beyond use. */
export function compileAction(
  scope: FlowScope,
  draft: StepDraft,
  input: ActionInput,
  next: string | null,
): ActionStep | null {
  const base = { id: draft.id, next };
  switch (input.kind) {
    case "set":
      return compileSet(scope, draft, input, next);
    case "forget": {
      for (const [index, name] of input.forget.entries()) {
        slotNamed(scope, name, [...draft.path, "forget", index], "reads");
      }
      return { kind: "forget", ...base, slots: input.forget };
    }
    case "call":
      return compileCall(scope, draft, input, next);
    case "lookup":
      return compileLookup(scope, draft, input, next);
    case "check_scam":
      return compileCheckScam(scope, draft, input, next);
    case "remind":
      return {
        kind: "remind",
        ...base,
        text: stepText(scope, draft, input.remind, ["remind"]),
        after: parseDuration(input.after) ?? 0,
      };
  }
}

function compileSet(
  scope: FlowScope,
  draft: StepDraft,
  input: StepInputOf<"set">,
  next: string | null,
): SetStep {
  const path = [...draft.path, "set"];
  const audienceKey = Object.keys(input.set).find((key) => AUDIENCE_KEYS.has(key));
  const slots = Object.entries(input.set).filter(([key]) => key !== audienceKey);
  const values = compileAssignments(scope, Object.fromEntries(slots), path, (name, at) =>
    slotNamed(scope, name, at, "fills"),
  );
  const base = { kind: "set", id: draft.id, next, values } as const;
  if (audienceKey === undefined) return base;
  const word = String(input.set[audienceKey]);
  const audience = AUDIENCE_WORDS.get(word);
  if (audience !== undefined) return { ...base, audience };
  complainIn(
    scope,
    [...path, audienceKey],
    error(
      "unknown-word",
      `Không có đối tượng ${quote(word)}.`,
      didYouMean(
        word,
        AUDIENCE_WORDS.keys(),
        `Dùng một trong: ${[...AUDIENCE_WORDS.keys()].join(", ")}.`,
      ),
    ),
  );
  return base;
}

const AUDIENCE_KEYS: ReadonlySet<string> = new Set(["đối tượng", "audience"]);
const AUDIENCE_WORDS: ReadonlyMap<string, NonNullable<SetStep["audience"]>> = new Map(
  (["default", ...AUDIENCES] as const).flatMap((audience) => [
    [VARIANTS[audience], audience] as const,
    [audience, audience] as const,
  ]),
);

function compileCall(
  scope: FlowScope,
  draft: StepDraft,
  input: StepInputOf<"call">,
  next: string | null,
): CallStep | null {
  const { path } = draft;
  if (input.call === PLACEHOLDER) return null;
  if (!scope.world.flowIds.has(input.call)) {
    complainIn(scope, [...path, "call"], unknownFlow(input.call, scope.world.flowIds));
    return null;
  }
  const theirs = scope.world.slotsOfFlow.get(input.call);
  const given = compileAssignments(scope, input.with ?? {}, [...path, "with"], (name, at) => {
    const slot = theirs?.get(name) ?? null;
    if (slot === null && theirs !== undefined)
      complainIn(scope, at, notTheirs(name, input.call, theirs));
    return slot;
  });
  const receive = Object.entries(input.receive ?? {}).flatMap(([mine, from]): Received[] => {
    const at = [...path, "receive", mine];
    const slot = slotNamed(scope, mine, at, "fills");
    if (theirs !== undefined && !theirs.has(from)) {
      complainIn(scope, at, notTheirs(from, input.call, theirs));
      return [];
    }
    return slot === null ? [] : [{ slot: mine, from }];
  });
  return { kind: "call", id: draft.id, next, flow: input.call, with: given, receive };
}

function unknownFlow(name: string, flows: ReadonlySet<string>) {
  return error(
    "unknown-flow",
    `Không có luồng ${quote(name)}.`,
    didYouMean(name, flows, "Sửa lại tên, hoặc thêm tệp của luồng ấy vào flows/."),
  );
}

function notTheirs(name: string, flow: string, slots: ReadonlyMap<string, unknown>) {
  return error(
    "unknown-slot",
    `Luồng ${quote(flow)} không có ${quote(name)} trong mục cần biết.`,
    didYouMean(name, slots.keys(), `Thêm "${name}" vào mục cần biết của luồng ấy.`),
  );
}
