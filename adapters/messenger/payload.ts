import { z } from "zod";

const anything = z.unknown().optional();

/**
 * Bodies of `POST /webhooks/messenger`. Only what we use is read, and each part for itself, so that one
 * odd value costs no more than the part it stands in.
 *
 *     {"object":"page","entry":[{"id":"100200300400500","time":1795000000000,"messaging":[{
 *       "sender":{"id":"7000000000000001"},"recipient":{"id":"100200300400500"},"timestamp":1795000000000,
 *       "message":{"mid":"m_AbC","text":"iPhone","quick_reply":{"payload":"WyI4Zj….9f0c"}}}]}]}
 */
export const webhookBody = z.object({ object: anything, entry: anything });

/**
 * A name that Meta gave: decimal digits today. Written as a number it must be one that survived the
 * parser: beyond 2^53 it would name another person.
 */
const identifier = z.union([z.string().regex(/^[\x21-\x7e]{1,100}$/), z.int().transform(String)]);

/** ms or seconds since the epoch; real bodies hold both, some of them as text. */
const stamp = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,16}$/)
    .transform(Number),
]);

/** An entry's items are read one by one. `standby`: another app holds the thread. */
export const webhookEntry = z.object({
  id: identifier,
  time: absentWhenOdd(stamp),
  messaging: anything,
  standby: anything,
  changes: anything,
});

const party = z.object({ id: absentWhenOdd(identifier) });

/** What all items share. Which event it is, only its other keys tell. */
export const webhookItem = z.looseObject({
  sender: absentWhenOdd(party),
  recipient: absentWhenOdd(party),
  timestamp: absentWhenOdd(stamp),
  message: anything,
  postback: anything,
  referral: anything,
  policy_enforcement: anything,
});

/** Part of an event's id, which the store takes without control characters only. */
const messageId = z.string().regex(/^[\x21-\x7e]{1,500}$/);

/** `app_id` is a JSON number in echoes, and text in others. */
export const itemMessage = z.object({
  mid: absentWhenOdd(messageId),
  text: absentWhenOdd(z.string()),
  quick_reply: absentWhenOdd(z.object({ payload: z.string() })),
  attachments: absentWhenOdd(z.array(z.unknown())),
  is_echo: anything,
  app_id: absentWhenOdd(z.union([z.string(), z.number()])),
  metadata: absentWhenOdd(z.string()),
});

export const itemPostback = z.object({
  mid: absentWhenOdd(messageId),
  title: absentWhenOdd(z.string()),
  payload: absentWhenOdd(z.string()),
});

export const itemReferral = z.object({ ref: absentWhenOdd(z.string()) });

/** `sticker_id` is a number or text; until August 2026 stickers came as pictures that have one. */
export const messageAttachment = z.object({
  type: absentWhenOdd(z.string()),
  payload: absentWhenOdd(
    z.object({
      url: absentWhenOdd(z.string()),
      sticker_id: anything,
      coordinates: absentWhenOdd(
        z.object({ lat: z.number().min(-90).max(90), long: z.number().min(-180).max(180) }),
      ),
    }),
  ),
});

export type WebhookEntry = z.infer<typeof webhookEntry>;
export type WebhookItem = z.infer<typeof webhookItem>;
export type ItemMessage = z.infer<typeof itemMessage>;
export type MessageAttachment = z.infer<typeof messageAttachment>;

function absentWhenOdd<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}
