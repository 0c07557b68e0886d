import { z } from "zod";

const officer = z.object({ id: z.string().min(1), name: z.string().min(1) });
const code = z.string().min(1);
const CASE_STATUSES = ["waiting", "claimed", "closed"] as const;

/** What a command-line program may ask of the running server. */
export const controlRequest = z.discriminatedUnion("command", [
  z.strictObject({
    command: z.literal("case list"),
    statuses: z.array(z.enum(CASE_STATUSES)),
    limit: z.number().int().positive(),
  }),
  z.strictObject({ command: z.literal("case show"), code, last: z.number().int().positive() }),
  z.strictObject({ command: z.literal("case claim"), code, officer }),
  z.strictObject({ command: z.literal("case reply"), code, officer, text: z.string() }),
  z.strictObject({ command: z.literal("case close"), code, officer }),
  z.strictObject({ command: z.literal("dead-letters list"), limit: z.number().int().positive() }),
  z.strictObject({ command: z.literal("dead-letters retry"), id: z.string().min(1) }),
]);

export type ControlRequest = z.infer<typeof controlRequest>;
