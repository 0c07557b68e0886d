import { z } from "zod";

const frame = z.object({ functionName: z.string(), url: z.string() });

/** What `node --cpu-prof` writes. */
const cpuProfile = z.object({
  nodes: z.array(
    z.object({ id: z.number(), callFrame: frame, children: z.array(z.number()).default([]) }),
  ),
  /** µs of the clock that all processes share. */
  startTime: z.number(),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

type Frame = z.infer<typeof frame>;
type Profile = z.infer<typeof cpuProfile>;

export type Part = { readonly name: string; readonly ms: number };

/** Adds up a start's profile by what the time went into, up to a moment (ms of the shared clock). */
export function whereTimeGoes(json: unknown, until: number): Part[] {
  const profile = cpuProfile.parse(json);
  const partOfNode = namePartOfNodes(profile);
  const parts = new Map<string, number>();
  let at = profile.startTime;
  for (const [place, node] of profile.samples.entries()) {
    const took = profile.timeDeltas[place] ?? 0;
    at += took;
    if (at > until * 1000) break;
    const part = partOfNode.get(node) ?? REST;
    parts.set(part, (parts.get(part) ?? 0) + took / 1000);
  }
  return [...parts].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms);
}

/** Each node stands for one stack of calls; its part is the first one that any of its frames fits. */
function namePartOfNodes({ nodes }: Profile): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<number, string>();
  const name = (id: number, above: readonly Frame[]): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const stack = [...above, node.callFrame];
    parts.set(id, PARTS.find(([, fits]) => stack.some(fits))?.[0] ?? REST);
    for (const child of node.children) name(child, stack);
  };
  const [root] = nodes;
  if (root !== undefined) name(root.id, []);
  return parts;
}

const PARTS: readonly (readonly [string, (frame: Frame) => boolean])[] = [
  ["waiting for the disk", ({ functionName }) => functionName === "(idle)"],
  ["collecting garbage", ({ functionName }) => functionName === "(garbage collector)"],
  ["training the model", ({ functionName }) => functionName === "trainModel"],
  ["parsing YAML", ({ functionName }) => functionName === "readShelf"],
  ["checking and compiling", ({ functionName }) => functionName === "compileLibrary"],
  ["importing modules", ({ url }) => url.startsWith("node:internal/modules/")],
  ["opening stores", ({ functionName }) => /^open\w*(?:Store|Archive)$/.test(functionName)],
  ["reading files", ({ url }) => url.startsWith("node:internal/fs/") || url === "node:fs"],
];

const REST = "the rest";
