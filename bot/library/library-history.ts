import type { Flow } from "../flow/flow.ts";
import type { Library } from "./library.ts";
import type { FlowSkeleton, Skeleton } from "./skeleton.ts";
import { SKELETONS_KEPT } from "./skeleton.ts";

export function skeletonOf(library: Library): Skeleton {
  const flows = [...library.flows.values()].map((flow) => [flow.id, flowSkeleton(flow)] as const);
  return { library: library.hash, flows: Object.fromEntries(flows) };
}

function flowSkeleton(flow: Flow): FlowSkeleton {
  const options = [...flow.steps.values()].flatMap((step) =>
    step.kind === "choose" || step.kind === "quiz"
      ? [[step.id, step.options.map(({ value }) => value)] as const]
      : [],
  );
  return { steps: flow.order, options: Object.fromEntries(options), renamed: flow.renamedSteps };
}

/** A library that follows on another: what the other knew of older ones goes along, the newest first. */
export function withEarlier(library: Library, skeletons: readonly Skeleton[]): Library {
  const others = skeletons.filter((it) => it.library !== library.hash);
  return { ...library, earlier: others.slice(0, SKELETONS_KEPT) };
}

/** The library that comes into use after another. */
export function succeed(next: Library, before: Library): Library {
  if (next.hash === before.hash) return withEarlier(next, before.earlier);
  return withEarlier(next, [skeletonOf(before), ...before.earlier]);
}

/** What a step of an older library is called now, through every renaming since; it may be gone all the same. */
export function stepNow(library: Library, from: string, flow: string, step: string): string {
  const age = library.earlier.findIndex((it) => it.library === from);
  const since = library.earlier.slice(0, Math.max(age, 0)).toReversed();
  const inUse = library.flows.get(flow);
  const versions = [
    ...since.flatMap(({ flows }) => flows[flow] ?? []),
    ...(inUse === undefined ? [] : [{ steps: inUse.order, renamed: inUse.renamedSteps }]),
  ];
  return versions.reduce(
    (id, version) => (version.steps.includes(id) ? id : (version.renamed[id] ?? id)),
    step,
  );
}

/** Steps that stood before one in the file of an older library, the nearest first, as they are called now. */
export function stepsBefore(library: Library, from: string, flow: string, step: string): string[] {
  const then = library.earlier.find((it) => it.library === from)?.flows[flow];
  const place = then?.steps.indexOf(step) ?? -1;
  const before = then?.steps.slice(0, Math.max(place, 0)) ?? [];
  return before.toReversed().map((id) => stepNow(library, from, flow, id));
}
