import { z } from "zod";
import { CASE_REASONS } from "../cases/case.ts";
import type { Session } from "../engine/session.ts";
import { buttonAction } from "./button-seal.ts";

const slotValue = z.union([z.string(), z.number(), z.boolean()]);
const slots = z.record(z.string(), slotValue);
const keptSlots = z.record(
  z.string(),
  z.object({ value: slotValue, until: z.number().nullable() }),
);

const frame = z.object({
  flow: z.string(),
  step: z.string(),
  slots,
  inherited: z.array(z.string()),
  misses: z.number(),
  answers: z.number(),
  guide: z.object({ item: z.number(), at: z.enum(["item", "troubles", "fix"]) }).nullable(),
  // Sessions that were kept before these existed have none of them.
  call: z.string().nullable().default(null),
  carried: z.array(z.string()),
  correcting: z.string().nullable().default(null),
  confirm: z.enum(["all", "which"]).default("all"),
  reminders: z.array(z.object({ id: z.string(), step: z.string(), due: z.number() })).default([]),
  lookUp: z
    .object({
      id: z.string(),
      due: z.number(),
      until: z.number(),
      result: z.record(z.string(), z.string()).nullable().exactOptional(),
    })
    .nullable()
    .default(null),
});

const checkpoint = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answer"),
    frames: z.array(frame),
    slots: keptSlots,
    noted: z.object({ age: z.number().nullable(), business: z.boolean() }).exactOptional(),
  }),
  z.object({ kind: z.literal("barrier") }),
]);

const choice = z.object({ kind: z.enum(["intent", "faq"]), id: z.string() });

const stepPlace = z.object({ flow: z.string(), step: z.string() });

const side = z.discriminatedUnion("kind", [
  z.object({ id: z.string(), kind: z.literal("cancel") }),
  z.object({
    id: z.string(),
    kind: z.literal("switch_flow"),
    flow: z.string(),
    step: z.string().nullable(),
  }),
  z.object({ id: z.string(), kind: z.literal("stale_button"), action: buttonAction }),
  z.object({ id: z.string(), kind: z.literal("verbatim"), text: z.string() }),
  z.object({ id: z.string(), kind: z.literal("place_in_words"), text: z.string() }),
  z.object({ id: z.string(), kind: z.literal("clarify"), choices: z.array(choice) }),
  z.object({ id: z.string(), kind: z.literal("feedback") }),
  z.object({ id: z.string(), kind: z.literal("resume") }),
  z.object({ id: z.string(), kind: z.literal("erase") }),
  z.object({
    id: z.string(),
    kind: z.literal("correct"),
    flow: z.string(),
    step: z.string(),
    value: slotValue,
  }),
  z.object({ id: z.string(), kind: z.literal("correct_which"), steps: z.array(stepPlace) }),
]);

const manner = z.object({
  slow: z.boolean(),
  proxy: z.boolean(),
  business: z.boolean(),
  age: z.number().nullable(),
  quiet: z.boolean(),
});

const attachment = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("image"), source: z.string(), label: z.string() }),
  z.object({ kind: z.literal("file"), source: z.string(), label: z.string() }),
  z.object({ kind: z.literal("link"), url: z.string(), label: z.string() }),
  z.object({
    kind: z.literal("map"),
    latitude: z.number(),
    longitude: z.number(),
    label: z.string(),
  }),
]);

const botMessage = z.object({
  text: z.string(),
  buttons: z.array(
    z.object({ label: z.string(), short: z.string().exactOptional(), action: buttonAction }),
  ),
  attachments: z.array(attachment),
});

/** Schema of the session as the lane store keeps it. */
export const sessionSchema: z.ZodType<Session> = z.object({
  conversation: z.string(),
  library: z.string(),
  startedAt: z.number(),
  lastAt: z.number(),
  turn: z.number(),
  message: z.string(),
  today: z.object({ day: z.number(), turns: z.number() }),
  locale: z.string(),
  manner,
  frames: z.array(frame),
  unfinished: z.array(
    z.object({
      frames: z.array(frame),
      checkpoints: z.array(checkpoint),
      since: z.number(),
      until: z.number(),
    }),
  ),
  expired: z.array(z.string()).default([]),
  slots: keptSlots,
  ownSlots: keptSlots.default({}),
  checkpoints: z.array(checkpoint),
  side: side.nullable(),
  misses: z.number(),
  lastSaid: z.array(botMessage),
  repeats: z.number(),
  outsideUntil: z.number().nullable().default(null),
  simplified: z.number(),
  unsaid: z.array(botMessage),
  case: z
    .object({
      code: z.string(),
      reason: z.enum(CASE_REASONS),
      team: z.string().nullable(),
      officer: z.object({ id: z.string(), name: z.string() }).nullable(),
    })
    .nullable(),
});

/** Reads a stored session; null when there is none, or when it is of a form this program cannot read. */
export function readSession(stored: string | null): Session | null {
  if (stored === null) return null;
  const parsed = sessionSchema.safeParse(JSON.parse(stored));
  return parsed.success ? parsed.data : null;
}
