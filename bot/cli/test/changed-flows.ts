import type { Flow } from "../../flow/flow.ts";
import type { Library } from "../../library/library.ts";

/** Ids of flows that differ between two libraries; "all" when anything else differs too. */
export function changedFlows(before: Library, after: Library): ReadonlySet<string> | "all" {
  if (before.hash === after.hash) return new Set();
  if (describeRest(before) !== describeRest(after)) return "all";
  const ids = new Set([...before.flows.keys(), ...after.flows.keys()]);
  return new Set(
    [...ids].filter((id) => describe(before.flows.get(id)) !== describe(after.flows.get(id))),
  );
}

/** All that is content, besides flows: the model is made of it, the hash is made of everything. */
function describeRest({ flows: _, model: __, hash: ___, ...rest }: Library): string {
  return describe(rest);
}

function describe(value: Flow | object | undefined): string {
  return JSON.stringify(value ?? null, (_, it: unknown) => (it instanceof Map ? [...it] : it));
}
