import { z } from "zod";

/** What must be known of a body before its signature can be checked. Nothing in it is to be trusted. */
export type Envelope = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly timestamp: string;
  /** Ids of everybody it names; the OA is among them. */
  readonly parties: readonly string[];
  /** Zalo sends `{}` when the webhook's address is saved. */
  readonly isEmpty: boolean;
  readonly isTest: boolean;
};

/**
 * Null for what is no JSON object. Bytes that are no UTF-8 become replacement marks: Zalo would only
 * send the same ones again, and switch the webhook off in the end.
 */
export function readBody(body: Uint8Array): Envelope | null {
  const parsed = record.safeParse(parseJson(new TextDecoder().decode(body)));
  if (!parsed.success) return null;
  const { timestamp, oa_id: oa, sender, recipient, source } = head.parse(parsed.data);
  return {
    data: parsed.data,
    timestamp: `${timestamp ?? ""}`,
    parties: [oa, recipient?.id, sender?.id].flatMap((it) => it ?? []),
    isEmpty: Object.keys(parsed.data).length === 0,
    isTest: source === "testing_webhook",
  };
}

const record = z.record(z.string(), z.unknown());
const party = z.object({ id: z.string() }).nullish().catch(null);
const head = z.object({
  timestamp: z.union([z.string(), z.number()]).nullish().catch(null),
  oa_id: z.string().nullish().catch(null),
  sender: party,
  recipient: party,
  source: z.unknown().optional(),
});

/** JSON has no `undefined`, so that means: not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
