import { z } from "zod";
import type { TopicId } from "../../flow/topic.ts";
import { isCalendarDate } from "../compile/is-calendar-date.ts";
import { parseDuration } from "../compile/parse-duration.ts";
import { textSchema } from "./text-schema.ts";

// An `error` in a schema is the code of its finding: `schema-complaint.ts` holds the sentences.

const TOPIC_IDS = [
  "tai-khoan",
  "vneid",
  "dich-vu-cong",
  "lua-dao",
  "can-bo",
  "gop-y",
  "chao-hoi",
  "ngoai-pham-vi",
] as const satisfies readonly TopicId[];

export const topicSchema = z.enum(TOPIC_IDS, { error: "unknown-topic" });

/** A date as `2027-02-28`, of a day that exists. */
export const dateSchema = z.string().refine(isCalendarDate, { error: "bad-date" });

export const durationSchema = z
  .string()
  .refine((typed) => parseDuration(typed) !== null, { error: "bad-duration" });

/** Lower-case words without marks, joined by dashes: a flow's id and the name of its file. */
export const dashedIdSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "bad-id");

/** Letters, digits, dashes and `_`: every other id. */
export const plainIdSchema = z.string().regex(/^[\p{L}\p{N}_-]+$/u, "bad-plain-id");

export const nameSchema = z.string().trim().min(1);
export const namesSchema = z.array(nameSchema);

export const sourcesSchema = z.array(
  z.strictObject({
    document: nameSchema,
    url: nameSchema.optional(),
    checked_on: dateSchema.optional(),
    effective_from: dateSchema.optional(),
    effective_to: dateSchema.optional(),
  }),
);
export type SourceInput = z.infer<typeof sourcesSchema>[number];

export const linkButtonsSchema = z.array(z.strictObject({ label: textSchema, to: nameSchema }));
export type LinkButtonInput = z.infer<typeof linkButtonsSchema>[number];

export const mapPointSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});
