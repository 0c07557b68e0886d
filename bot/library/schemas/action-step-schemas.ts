import { z } from "zod";
import { durationSchema, nameSchema, namesSchema, plainIdSchema } from "./shared-schemas.ts";
import { textSchema } from "./text-schema.ts";

/** What every step may have. */
export const stepBase = { id: plainIdSchema.optional() };

const scalar = z.union([z.string(), z.number(), z.boolean()], { error: "wrong-value" });
const assignments = z.record(z.string(), scalar);
export type AssignmentsInput = z.infer<typeof assignments>;

/** A slot, or `{slot: field of the result}`. */
const into = z.union([nameSchema, z.record(z.string(), nameSchema)], { error: "wrong-into" });
export type IntoInput = z.infer<typeof into>;

/** Steps that remember, call or ask somewhere else; also a rating, which is kept like a result. */
export const actionStepSchemas = [
  z.strictObject({ ...stepBase, kind: z.literal("set"), set: assignments }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("forget"),
    forget: namesSchema.min(1, "no-slots"),
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("call"),
    call: nameSchema,
    with: assignments.optional(),
    receive: z.record(z.string(), nameSchema).optional(),
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("lookup"),
    lookup: nameSchema,
    with: z.record(z.string(), nameSchema).optional(),
    into: into.optional(),
    timeout: durationSchema.optional(),
    on_error: nameSchema,
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("check_scam"),
    check_scam: nameSchema,
    into: into.optional(),
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("remind"),
    remind: textSchema,
    after: durationSchema,
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("rate"),
    rate: textSchema,
    into: into.optional(),
  }),
] as const;
