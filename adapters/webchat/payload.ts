import { z } from "zod";
import { WEBCHAT_LIMITS } from "./limits.ts";

/** The id that the page made: the same one over all tries of one message. */
export const messageId = z.string().regex(/^[\w.:-]{1,64}$/);

/** The sealed payload comes back unchanged, so it is checked, never cleaned. */
const payload = z
  .string()
  .max(WEBCHAT_LIMITS.payloadCharacters)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/**
 * Body of `POST /webchat/messages`.
 *
 *     {"id":"k3J9x0aQ","text":"lam sao cai vneid"}
 *     {"id":"Zb81-dd0","tap":{"payload":"WyI4ZjNh….9f0c","label":"iPhone"}}
 *     {"id":"p9Xa-01c","location":{"latitude":21.0287,"longitude":105.8524}}
 */
export const postedMessage = z.union([
  z.strictObject({ id: messageId, text: z.string() }),
  z.strictObject({
    id: messageId,
    location: z.strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
  }),
  z.strictObject({ id: messageId, tap: z.strictObject({ payload, label: z.string() }) }),
]);

export type PostedMessage = z.infer<typeof postedMessage>;
