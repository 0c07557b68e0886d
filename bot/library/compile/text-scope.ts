import type { Slot } from "../../flow/slot.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import type { World } from "./world.ts";

/** Where a text stands and what its braces may name. */
export type TextScope = {
  readonly document: SourceDocument;
  readonly world: World;
  /** The flow's slots; null outside flows. Asking counts as a use. */
  readonly slot: ((name: string) => Pick<Slot, "type" | "sensitive"> | null) | null;
  readonly slotNames: readonly string[];
  /** What the engine fills in here besides the built-ins. */
  readonly params: readonly string[];
};

/** The scope of a text outside flows. */
export function plainScope(
  document: SourceDocument,
  world: World,
  params: readonly string[],
): TextScope {
  return { document, world, slot: null, slotNames: [], params };
}
