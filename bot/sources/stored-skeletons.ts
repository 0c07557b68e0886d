import { z } from "zod";
import type { Skeleton } from "../library/skeleton.ts";

const words = z.array(z.string());
const skeletons: z.ZodType<readonly Skeleton[]> = z.array(
  z.object({
    library: z.string(),
    flows: z.record(
      z.string(),
      z.object({
        steps: words,
        options: z.record(z.string(), words),
        renamed: z.record(z.string(), z.string()),
      }),
    ),
  }),
);

/** Reads stored skeletons; none when nothing is stored, or in a form that this program cannot read. */
export function readSkeletons(stored: string | null): readonly Skeleton[] {
  if (stored === null) return [];
  const parsed = skeletons.safeParse(JSON.parse(stored));
  return parsed.success ? parsed.data : [];
}
