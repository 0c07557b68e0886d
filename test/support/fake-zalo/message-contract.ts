import { z } from "zod";

/** Reads a body of `message/cs` by the documented contract, or refuses it as Zalo would. */
export function readBody(
  body: unknown,
  allow: { readonly buttons: boolean },
): { readonly ok: true; readonly sent: SentBody } | ({ readonly ok: false } & Refusal) {
  const parsed = messageBody.safeParse(body);
  if (!parsed.success) return { ok: false, ...refusalOf(parsed.error) };
  const payload = parsed.data.message.attachment?.payload;
  if (payload !== undefined && "buttons" in payload && !allow.buttons) {
    return { ok: false, error: -233, message: "message type is not supported" };
  }
  return { ok: true, sent: parsed.data };
}

export type SentBody = z.infer<typeof messageBody>;
export type Refusal = { readonly error: number; readonly message: string };

/** Zalo counts characters, not UTF-16 units. */
const characters = (most: number) =>
  z
    .string()
    .min(1)
    .refine((it) => [...it].length <= most, { params: { over: true } })
    .refine((it) => it.isWellFormed() && it === it.normalize("NFC"));

const title = characters(100);
const httpsUrl = z.url({ protocol: /^https$/ });

const button = z.discriminatedUnion("type", [
  z.strictObject({ title, type: z.literal("oa.query.hide"), payload: characters(1_000) }),
  z.strictObject({ title, type: z.literal("oa.query.show"), payload: characters(1_000) }),
  z.strictObject({
    title,
    type: z.literal("oa.open.url"),
    payload: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
  }),
  z.strictObject({
    title,
    type: z.literal("oa.open.phone"),
    payload: z.strictObject({ phone_code: z.string().regex(/^84\d{8,10}$/) }),
  }),
]);

const withButtons = z.strictObject({
  buttons: z
    .array(button)
    .min(1)
    .refine((it) => it.length <= 5, { params: { over: true } }),
});
const withImage = z.strictObject({
  template_type: z.literal("media"),
  elements: z.tuple([z.strictObject({ media_type: z.literal("image"), url: httpsUrl })]),
});

const message = z.strictObject({
  text: characters(2_000),
  attachment: z
    .strictObject({ type: z.literal("template"), payload: z.union([withButtons, withImage]) })
    .optional(),
});

const digits = z.string().regex(/^\d{10,20}$/);
const messageBody = z.strictObject({
  recipient: z.union([
    z.strictObject({ user_id: digits }),
    z.strictObject({ anonymous_id: z.string().min(1), conversation_id: z.string().min(1) }),
  ]),
  message,
});

function refusalOf(error: z.ZodError): Refusal {
  const all = error.issues.flatMap(leaves);
  const over = all.some((issue) => issue.code === "custom" && isOver(issue.params));
  const field = (all[0]?.path ?? []).join(".");
  return over
    ? { error: -210, message: `${field} is over its limit` }
    : { error: -201, message: `${field} is invalid` };
}

const overLimit = z.object({ over: z.literal(true) });

function isOver(params: unknown): boolean {
  return overLimit.safeParse(params).success;
}

type Issue = z.core.$ZodIssue;

function leaves(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  return [issue, ...issue.errors.flat().flatMap(leaves)];
}
