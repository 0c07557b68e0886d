import { z } from "zod";

/**
 * Body of `POST /webhooks/zalo`. Keys come in any order, and unknown ones with them; the console's Test
 * button writes `null` for whole parts.
 *
 *     {"event_name":"user_send_text","app_id":"1002003004005006007",
 *      "sender":{"id":"9007199254740993001"},"recipient":{"id":"9007199254740993003"},
 *      "message":{"text":"Mở tài khoản ở đâu?","msg_id":"a1b2c3d4e5f60718293a"},
 *      "timestamp":"1790000000123","user_id_by_app":"9007199254740993002"}
 *
 *     {"oa_id":"9007199254740993003","follower":{"id":"9007199254740993001"},"event_name":"follow",
 *      "source":"oa_profile","app_id":"1002003004005006007","timestamp":"1790000000123"}
 */
export function parseEvent(data: unknown): ParsedEvent {
  const parsed = zaloEvent.safeParse(data);
  if (parsed.success) return { ok: true, event: parsed.data };
  return { ok: false, fields: parsed.error.issues.map((issue) => issue.path.join(".")) };
}

export type ParsedEvent =
  | { readonly ok: true; readonly event: ZaloEvent }
  /** Names of the fields that are not as documented; never their values. */
  | { readonly ok: false; readonly fields: readonly string[] };

/**
 * Ids are strings of 18 or 19 digits. As a JSON number such an id has lost digits and names somebody
 * else, so it is refused. The colon separates the parts of a conversation id.
 */
const id = z.string().regex(/^[!-9;-~]{1,128}$/);
const party = z.object({ id: id.nullish(), admin_id: z.unknown().optional() }).nullish();

/** A part that is not as documented is as good as absent. */
const words = z.string().nullish().catch(null);
const coordinate = z
  .union([z.number(), z.string().regex(/^-?\d{1,3}(\.\d+)?$/)])
  .transform(Number)
  .nullish()
  .catch(null);

/** What the console's Test button names each of its messages. */
export const TEST_MESSAGE_ID = "This is message id";

const attachment = z.object({
  type: words,
  payload: z
    .object({
      url: words,
      description: words,
      coordinates: z.object({ latitude: coordinate, longitude: coordinate }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

const zaloEvent = z.object({
  event_name: z.string().regex(/^\w{1,64}$/),
  sender: party,
  recipient: party,
  follower: party,
  oa_id: id.nullish(),
  user_id: id.nullish(),
  message: z
    .object({
      msg_id: z.union([id, z.literal(TEST_MESSAGE_ID)]).nullish(),
      conversation_id: id.nullish(),
      text: z.string().nullish(),
      attachments: z.array(attachment).nullish().catch(null),
    })
    .nullish(),
  source: words,
  timestamp: z.union([z.string(), z.number()]).nullish(),
});

export type ZaloEvent = z.infer<typeof zaloEvent>;
