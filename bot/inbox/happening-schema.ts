import { z } from "zod";
import { MEDIA_KINDS } from "../message/citizen-content.ts";
import type { Happening } from "../message/happening.ts";
import { VERDICTS } from "../scam/judgement.ts";
import { buttonAction } from "./button-seal.ts";

/** Schema of what waits in a lane. */
export const happeningSchema: z.ZodType<Happening> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("citizen_wrote"), text: z.string() }),
  z.object({
    kind: z.literal("citizen_tapped"),
    label: z.string(),
    action: buttonAction,
    library: z.string(),
  }),
  z.object({
    kind: z.literal("citizen_sent_media"),
    media: z.enum(MEDIA_KINDS),
    url: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal("citizen_sent_location"),
    latitude: z.number(),
    longitude: z.number(),
  }),
  z.object({ kind: z.literal("citizen_opened") }),
  z.object({
    kind: z.literal("officer_claimed"),
    code: z.string(),
    officer: z.string(),
    name: z.string(),
  }),
  z.object({
    kind: z.literal("officer_replied"),
    code: z.string(),
    officer: z.string(),
    text: z.string(),
  }),
  z.object({ kind: z.literal("case_closed"), code: z.string(), officer: z.string() }),
  z.object({
    kind: z.literal("scam_reviewed"),
    code: z.string(),
    checked: z.number(),
    officer: z.string(),
    verdict: z.enum(VERDICTS),
    note: z.string().nullable(),
  }),
  z.object({ kind: z.literal("answered_outside") }),
  z.object({ kind: z.literal("erasure_ordered") }),
  z.object({ kind: z.literal("timer_fired"), timer: z.string() }),
  z.object({
    kind: z.literal("look_up_finished"),
    id: z.string(),
    result: z.record(z.string(), z.string()).nullable(),
  }),
]);
