import { z } from "zod";
import type { WEEKDAYS } from "../keywords/content-files.ts";
import {
  dateSchema,
  linkButtonsSchema,
  mapPointSchema,
  nameSchema,
  namesSchema,
  plainIdSchema,
  sourcesSchema,
  topicSchema,
} from "./shared-schemas.ts";
import { textSchema } from "./text-schema.ts";

export const faqFileSchema = z.strictObject({
  topic: topicSchema,
  owner: nameSchema.optional(),
  faqs: z.array(z.unknown()),
});

export const faqSchema = z.strictObject({
  id: plainIdSchema,
  questions: namesSchema.min(1, "no-examples"),
  answer: textSchema,
  buttons: linkButtonsSchema.optional(),
  owner: nameSchema.optional(),
  sources: sourcesSchema.optional(),
  review_by: dateSchema.optional(),
});
export type FaqInput = z.infer<typeof faqSchema>;

export const intentsFileSchema = z.strictObject({
  topic: topicSchema,
  intents: z.record(z.string(), z.unknown()),
});

export const intentSchema = z.strictObject({
  examples: namesSchema.min(1, "no-examples"),
  counter_examples: namesSchema.optional(),
});

const spans = z.array(nameSchema);
const week = z.strictObject({
  monday: spans.optional(),
  tuesday: spans.optional(),
  wednesday: spans.optional(),
  thursday: spans.optional(),
  friday: spans.optional(),
  saturday: spans.optional(),
  sunday: spans.optional(),
} satisfies Record<keyof typeof WEEKDAYS, unknown>);
export type WeekInput = z.infer<typeof week>;

export const directoryEntrySchema = z.strictObject({
  name: nameSchema,
  phone: nameSchema.optional(),
  address: nameSchema.optional(),
  hours: z.union([z.literal("24/7"), week], { error: "wrong-hours" }).optional(),
  url: nameSchema.optional(),
  map: mapPointSchema.optional(),
  communes: namesSchema.optional(),
  owner: nameSchema.optional(),
  sources: sourcesSchema.optional(),
  review_by: dateSchema.optional(),
});
export type DirectoryInput = z.infer<typeof directoryEntrySchema>;

export const addressFileSchema = z.strictObject({
  default_form: nameSchema,
  forms: z.record(z.string(), z.record(z.string(), z.string())),
});

export const calendarSchema = z.strictObject({
  working_hours: week,
  holidays: z.array(z.unknown()).optional(),
  make_up_days: z.array(z.unknown()).optional(),
});
export const holidaySchema = z.strictObject({ date: dateSchema, name: nameSchema });
export const makeUpDaySchema = z.strictObject({ date: dateSchema, hours: spans });

export const teamSchema = z.strictObject({
  name: nameSchema,
  topics: z.array(topicSchema).optional(),
  communes: z.union([z.literal("*"), namesSchema], { error: "wrong-communes" }).optional(),
});

export const cannedFileSchema = z.strictObject({ canned: z.array(z.unknown()) });
export const cannedSchema = z.strictObject({
  id: nameSchema,
  name: nameSchema,
  text: textSchema,
});

export const placesFileSchema = z.strictObject({
  owner: nameSchema.optional(),
  sources: sourcesSchema.optional(),
  review_by: dateSchema.optional(),
  provinces: z.array(z.unknown()),
});
export const provinceSchema = z.strictObject({
  name: nameSchema,
  old_names: namesSchema.optional(),
});

const limit = z.int().min(1).max(100_000).optional();
export const limitsSchema = z.strictObject({
  steps_per_turn: limit,
  messages_per_turn: limit,
  depth: limit,
  turns_per_day: limit,
});
