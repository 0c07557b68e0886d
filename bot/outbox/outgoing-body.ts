import { z } from "zod";
import type { Author } from "../cases/speaker.ts";
import type { OutgoingMessage } from "../channel/outgoing-message.ts";
import type { OutgoingDraft } from "../store/lane-store.ts";

/** What the outbox keeps of a message until it is sent. */
export type OutgoingBody = Pick<OutgoingMessage, "text" | "buttons" | "attachments">;

export function draftOf(origin: Origin, body: OutgoingBody): OutgoingDraft {
  const { author, fence, trace } = origin;
  return { author, fence, body: JSON.stringify({ ...body, trace }) };
}

export type Origin = {
  readonly author: Author;
  readonly fence: number;
  /** Of the event that it answers. */
  readonly trace: string;
};

/** Reads a kept message; throws for one that no program of ours wrote. */
export function readOutgoingBody(body: string): OutgoingBody & { readonly trace?: string } {
  return outgoingBody.parse(JSON.parse(body));
}

const label = z.string();
const outgoingBody: z.ZodType<ReturnType<typeof readOutgoingBody>> = z.object({
  trace: z.string().exactOptional(),
  text: z.string(),
  buttons: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("reply"),
        label,
        short: z.string().exactOptional(),
        payload: z.string(),
        wants: z.literal("location").exactOptional(),
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
