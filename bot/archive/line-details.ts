import { z } from "zod";
import { MEDIA_KINDS } from "../message/citizen-content.ts";

/** What a line holds beside its text; kept as JSON in the column `details`. */
export const lineDetails = z.object({
  buttons: z.array(z.string()).optional(),
  media: z.enum(MEDIA_KINDS).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
});

export type LineDetails = z.infer<typeof lineDetails>;
