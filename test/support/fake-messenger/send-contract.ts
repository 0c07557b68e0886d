import { z } from "zod";

/** What the documented Send API takes; anything else is error 100. */
export const sendBody = z
  .strictObject({
    recipient: z.strictObject({ id: z.string().regex(/^\d+$/) }),
    messaging_type: z.enum(["RESPONSE", "UPDATE", "MESSAGE_TAG"]),
    tag: z.string().optional(),
    notification_type: z.enum(["REGULAR", "SILENT_PUSH", "NO_PUSH"]).optional(),
    message: z.lazy(() => message),
  })
  .refine((body) => (body.messaging_type === "MESSAGE_TAG") === (body.tag !== undefined), {
    message: "(#100) Tag and messaging type do not fit",
  });

/** Retired on 27 April 2026. */
export const RETIRED_TAGS: ReadonlySet<string> = new Set([
  "CONFIRMED_EVENT_UPDATE",
  "ACCOUNT_UPDATE",
  "POST_PURCHASE_UPDATE",
]);

const title = z.string().min(1).max(20);
const payload = z.string().min(1).max(1_000);

const quickReply = z.strictObject({ content_type: z.literal("text"), title, payload });

const button = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("web_url"), title, url: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ type: z.literal("postback"), title, payload }),
  z.strictObject({
    type: z.literal("phone_number"),
    title,
    payload: z.string().regex(/^\+\d{8,15}$/),
  }),
]);

const attachment = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("image"),
    payload: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
  }),
  z.strictObject({
    type: z.literal("template"),
    payload: z.strictObject({
      template_type: z.literal("button"),
      text: z.string().min(1).max(640),
      buttons: z.array(button).min(1).max(3),
    }),
  }),
]);

const message = z
  .strictObject({
    text: z.string().min(1).max(1_999).optional(),
    attachment: attachment.optional(),
    quick_replies: z.array(quickReply).min(1).max(13).optional(),
    metadata: z.string().max(999).optional(),
  })
  .refine((it) => (it.text === undefined) !== (it.attachment === undefined), {
    message: "(#100) A message has either text or an attachment",
  });

export type SentBody = z.infer<typeof sendBody>;
