import { z } from "zod";
import { SLOT_KINDS } from "../../flow/slot.ts";
import { CHANNELS } from "../../flow/text.ts";
import {
  dashedIdSchema,
  dateSchema,
  durationSchema,
  nameSchema,
  namesSchema,
  sourcesSchema,
  topicSchema,
} from "./shared-schemas.ts";
import { textSchema } from "./text-schema.ts";

/** A flow's file. Slots and steps are parsed one by one, so that a mistake in one hides no other. */
export const flowSchema = z.strictObject({
  flow: dashedIdSchema,
  title: textSchema,
  topic: topicSchema,
  description: z.string().optional(),
  starts_on: z.union([z.literal("any"), namesSchema], { error: "wrong-starts-on" }).optional(),
  channels: z.array(z.enum(CHANNELS, { error: "unknown-channel" })).optional(),
  owner: nameSchema.optional(),
  sources: sourcesSchema.optional(),
  review_by: dateSchema.optional(),
  slots: z.record(z.string(), z.unknown()).optional(),
  renamed_steps: z.record(z.string(), nameSchema).optional(),
  expires_after: durationSchema.optional(),
  steps: z.array(z.unknown()),
});
export type FlowInput = z.infer<typeof flowSchema>;

/** A number; for days a date. */
const bound = z.union([z.number(), z.string()], { error: "wrong-bound" });

/** One slot; without keys it is a text that lives as long as its flow. */
export const slotSchema = z
  .strictObject({
    type: z.enum(SLOT_KINDS).optional(),
    min: bound.optional(),
    max: bound.optional(),
    sensitive: z.boolean().optional(),
    keep: z.enum(["turn", "flow", "session", "30 days"]).optional(),
  })
  .nullable();
export type SlotInput = z.infer<typeof slotSchema>;
