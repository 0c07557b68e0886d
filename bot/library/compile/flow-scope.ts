import type { Slot } from "../../flow/slot.ts";
import type { Destination } from "../../flow/step-base.ts";
import type { Text } from "../../flow/text.ts";
import { didYouMean, meantBy } from "../nearest-word.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import type { Path } from "../reading/positions.ts";
import { exactPositions } from "../reading/positions.ts";
import type { Complaint } from "../report.ts";
import { error, quote } from "../report.ts";
import type { TextInput } from "../schemas/text-schema.ts";
import type { FlowDraft } from "./draft-flow.ts";
import type { StepDraft } from "./draft-steps.ts";
import { makeText } from "./make-text.ts";
import type { TextScope } from "./text-scope.ts";
import type { World } from "./world.ts";
import { complain } from "./world.ts";

/** What the parts of one flow are compiled against. */
export type FlowScope = {
  readonly draft: FlowDraft;
  readonly world: World;
  /** Steps that the editor named. */
  readonly named: ReadonlyMap<string, StepDraft>;
  readonly usedSlots: Set<string>;
  readonly filledSlots: Set<string>;
  readonly targets: Set<string>;
  /** What misspelt names may mean: nothing is said against these, so that one mistake is told once. */
  readonly meant: { readonly steps: Set<string>; readonly slots: Set<string> };
  readonly texts: TextScope;
};

export function createFlowScope(
  draft: FlowDraft,
  world: World,
  all: readonly StepDraft[],
): FlowScope {
  const usedSlots = new Set<string>();
  const meant = { steps: new Set<string>(), slots: new Set<string>() };
  return {
    draft,
    world,
    named: new Map(all.filter(({ hasOwnId }) => hasOwnId).map((step) => [step.id, step])),
    usedSlots,
    filledSlots: new Set(),
    targets: new Set(),
    meant,
    texts: {
      document: draft.document,
      world,
      slot: (name) => {
        usedSlots.add(name);
        const slot = draft.slots.get(name);
        if (slot === undefined) addMeant(meant.slots, name, draft.slots.keys());
        return slot ?? null;
      },
      slotNames: [...draft.slots.keys()],
      params: [],
    },
  };
}

export function addMeant(meant: Set<string>, name: string, known: Iterable<string>): void {
  for (const one of meantBy(name, known)) meant.add(one);
}

export function complainIn(scope: FlowScope, path: Path, complaint: Complaint): void {
  complain(scope.draft.document, path, complaint);
}

/** The slot's kind is written in a way that cannot be read, so nothing that follows from it is known. */
export function isUnclear({ draft: { document, header } }: FlowScope, slot: string): boolean {
  const written = header.slots?.[slot];
  if (typeof written === "string" || typeof written === "number") return true;
  return exactPositions(document.positions, ["slots", slot, "type"])?.refused === true;
}

/** A text of a step: `field` as in its address. */
export function stepText(
  scope: FlowScope,
  step: StepDraft,
  input: TextInput,
  field: readonly (string | number)[],
): Text {
  const address = `${scope.draft.id}/${step.id}/${field.join(".")}`;
  return makeText(scope.texts, input, [...step.path, ...field], address);
}

/** The slot a step names; null, reported, when the flow does not declare it. */
export function slotNamed(
  scope: FlowScope,
  name: string,
  path: Path,
  use: "fills" | "reads",
): Slot | null {
  if (name === PLACEHOLDER) return null;
  (use === "fills" ? scope.filledSlots : scope.usedSlots).add(name);
  const slot = scope.draft.slots.get(name);
  if (slot !== undefined) return slot;
  const names = [...scope.draft.slots.keys()];
  addMeant(scope.meant.slots, name, names);
  complainIn(
    scope,
    path,
    error(
      "unknown-slot",
      `Không có ${quote(name)} trong mục cần biết.`,
      didYouMean(name, names, `Thêm "${name}" vào mục cần biết của luồng.`),
    ),
  );
  return null;
}

/** Where a name leads: a step of this flow, or another flow. Reported when it leads nowhere. */
export function destinationOf(scope: FlowScope, name: string, path: Path): Destination | null {
  if (name === PLACEHOLDER) return null;
  if (scope.named.has(name)) {
    scope.targets.add(name);
    return { kind: "step", step: name };
  }
  if (scope.world.flowIds.has(name)) return { kind: "flow", flow: name };
  const known = [...scope.named.keys(), ...scope.world.flowIds];
  addMeant(scope.meant.steps, name, known);
  complainIn(scope, path, unknownStep(name, known));
  return null;
}

export function unknownStep(name: string, known: Iterable<string>): Complaint {
  return error(
    "unknown-step",
    `Bước ${quote(name)} không có trong luồng này, cũng không có luồng nào tên ấy.`,
    didYouMean(name, known, "Sửa lại tên, hoặc thêm bước ấy vào luồng."),
  );
}
