import { z } from "zod";
import { CASE_REASONS } from "../../cases/case.ts";
import { CHANNELS } from "../../flow/text.ts";
import { durationSchema, nameSchema } from "./shared-schemas.ts";

/** A whole talk. Its lines are parsed one by one, so that a mistake in one hides no other. */
export const testSchema = z.strictObject({
  test: nameSchema,
  flow: nameSchema.optional(),
  channel: z.enum(CHANNELS, { error: "unknown-channel" }).optional(),
  cost: z.literal(0, { error: "bad-cost" }).optional(),
  pass: z.boolean().optional(),
  talk: z.array(z.unknown()).min(1, "empty-talk"),
});
export type TestInput = z.infer<typeof testSchema>;

const wantedCase = z
  .strictObject({
    team: nameSchema.optional(),
    reason: z.enum(CASE_REASONS, { error: "unknown-reason" }).optional(),
  })
  .nullable();

export const talkLineSchema = z
  .strictObject({
    citizen: z.string().optional(),
    taps: nameSchema.optional(),
    sends_image: z.unknown().optional(),
    wait: durationSchema.optional(),
    bot_says: nameSchema.optional(),
    bot_does_not_say: nameSchema.optional(),
    bot_at: nameSchema.optional(),
    slots: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .optional(),
    case: wantedCase.optional(),
    no_case: z.unknown().optional(),
    cost: z.literal(0, { error: "bad-cost" }).optional(),
  })
  .refine((line) => Object.keys(line).length === 1, { error: "one-thing-a-line" });
export type TalkLineInput = z.infer<typeof talkLineSchema>;
