import { z } from "zod";
import type { Author } from "../cases/speaker.ts";
import type { OutgoingMessage } from "../channel/outgoing-message.ts";
import type { OutgoingDraft } from "../store/lane-store.ts";

/** What the outbox keeps of a message until it is sent. */
export type OutgoingBody = Pick<OutgoingMessage, "text" | "buttons" | "attachments">;

export function draftOf(author: Author, fence: number, body: OutgoingBody): OutgoingDraft {
  return { author, fence, body: JSON.stringify(body) };
}

/** Reads a kept message; throws for one that no program of ours wrote. */
export function readOutgoingBody(body: string): OutgoingBody {
  return outgoingBody.parse(JSON.parse(body));
}

const label = z.string();
const outgoingBody: z.ZodType<OutgoingBody> = z.object({
  text: z.string(),
  buttons: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("reply"),
        label,
        short: z.string().exactOptional(),
        payload: z.string(),
      }),
      z.object({ kind: z.literal("url"), label, url: z.string() }),
      z.object({ kind: z.literal("call"), label, phone: z.string() }),
    ]),
  ),
  attachments: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("image"), source: z.string(), label }),
      z.object({ kind: z.literal("file"), source: z.string(), label }),
      z.object({ kind: z.literal("link"), url: z.string(), label }),
      z.object({ kind: z.literal("map"), latitude: z.number(), longitude: z.number(), label }),
    ]),
  ),
});
