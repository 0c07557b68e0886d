import { z } from "zod";
import { CASE_REASONS } from "../../cases/case.ts";
import { THEN } from "../keywords/steps.ts";
import { actionStepSchemas, stepBase } from "./action-step-schemas.ts";
import { linkButtonsSchema, mapPointSchema, nameSchema, namesSchema } from "./shared-schemas.ts";
import { textSchema, textsSchema } from "./text-schema.ts";

const asking = {
  question: textSchema,
  retry: textsSchema.optional(),
  attempts: z
    .union([z.literal("unlimited"), z.int("bad-attempts").min(1, "bad-attempts")], {
      error: "bad-attempts",
    })
    .optional(),
  on_give_up: nameSchema.optional(),
  why: textSchema.optional(),
};

const attachment = z
  .strictObject({
    image: nameSchema.optional(),
    file: nameSchema.optional(),
    link: nameSchema.optional(),
    map: z.union([nameSchema, mapPointSchema], { error: "wrong-map" }).optional(),
    label: textSchema,
  })
  .refine(
    ({ image, file, link, map }) =>
      [image, file, link, map].filter((source) => source !== undefined).length === 1,
    { error: "bad-attachment" },
  );
export type AttachmentInput = z.infer<typeof attachment>;

const option = z.union(
  [
    nameSchema,
    z.strictObject({
      label: textSchema,
      short: nameSchema.optional(),
      value: nameSchema.optional(),
      to: nameSchema.optional(),
      also: namesSchema.optional(),
    }),
  ],
  { error: "wrong-option" },
);
export type OptionInput = z.infer<typeof option>;

const suggestedAnswer = z.union(
  [textSchema, z.strictObject({ label: textSchema, short: nameSchema.optional() })],
  { error: "wrong-text" },
);
export type SuggestedAnswerInput = z.infer<typeof suggestedAnswer>;

const guideItem = z.strictObject({
  do: textSchema,
  image: nameSchema.optional(),
  tip: textSchema.optional(),
  troubles: z.array(z.strictObject({ problem: textSchema, fix: textSchema })).optional(),
});
export type GuideItemInput = z.infer<typeof guideItem>;

const officer = z
  .strictObject({
    team: nameSchema.optional(),
    reason: z.enum(CASE_REASONS, { error: "unknown-reason" }).optional(),
    priority: z
      .union([z.literal(1), z.literal(2), z.literal(3)], { error: "bad-priority" })
      .optional(),
    summary: namesSchema.optional(),
  })
  .nullable();

const end = z
  .strictObject({ say: textSchema.optional(), buttons: linkButtonsSchema.optional() })
  .nullable();

/** A step of each kind the engine runs, told apart by `kind`, which the reader adds. */
export const stepSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...stepBase,
    kind: z.literal("say"),
    say: textSchema,
    attach: z.array(attachment).optional(),
    buttons: linkButtonsSchema.optional(),
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("ask"),
    ask: nameSchema,
    ...asking,
    examples: textsSchema.optional(),
    verbatim: z.boolean().optional(),
    optional: z.boolean().optional(),
    buttons: z.array(suggestedAnswer).optional(),
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("choose"),
    choose: nameSchema.nullable(),
    ...asking,
    options: z.array(option).min(1, "no-options"),
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("if"),
    if: nameSchema,
    [THEN]: z.array(z.unknown()),
    else: z.array(z.unknown()).optional(),
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("guide"),
    guide: z.array(guideItem).min(1, "empty-guide"),
    question: textSchema.optional(),
  }),
  z.strictObject({ ...stepBase, kind: z.literal("go"), go: nameSchema }),
  z.strictObject({ ...stepBase, kind: z.literal("officer"), officer }),
  z.strictObject({ ...stepBase, kind: z.literal("end"), end }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("confirm"),
    confirm: namesSchema.min(1, "no-slots"),
    question: textSchema.optional(),
  }),
  z.strictObject({
    ...stepBase,
    kind: z.literal("quiz"),
    quiz: textSchema,
    options: z.array(option).min(1, "no-options"),
    answer: nameSchema,
    explain: textSchema.optional(),
  }),
  ...actionStepSchemas,
]);
export type StepInput = z.infer<typeof stepSchema>;
export type StepInputOf<Kind extends StepInput["kind"]> = Extract<StepInput, { kind: Kind }>;
