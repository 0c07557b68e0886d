import type { CitizenContent, MediaKind } from "../../bot/message/citizen-content.ts";
import type { ItemMessage, MessageAttachment } from "./payload.ts";
import { messageAttachment } from "./payload.ts";

/** What a message holds, in order; empty when it holds nothing that we know. */
export function readMessage(message: ItemMessage): readonly CitizenContent[] {
  const { text, quick_reply: pressed } = message;
  const attachments = (message.attachments ?? []).map(readAttachment);
  if (pressed !== undefined) {
    return [{ kind: "tap", payload: pressed.payload, label: text ?? "" }];
  }
  const hasText = text !== undefined && text !== "";
  // A shared link is a "fallback" beside the text that holds it; and what is shared can be a message's all.
  const shown = attachments.filter((it) => !(hasText && it.type === "fallback"));
  const seen = shown.length === 0 ? [] : [contentOf(shown)];
  return hasText ? [...seen, { kind: "text", text }] : seen;
}

function readAttachment(attachment: unknown): MessageAttachment {
  const parsed = messageAttachment.safeParse(attachment);
  return parsed.success ? parsed.data : { type: undefined, payload: undefined };
}

/** Five photos sent together are one thing that the citizen did. */
function contentOf(attachments: readonly MessageAttachment[]): CitizenContent {
  const place = attachments.find((it) => it.payload?.coordinates !== undefined);
  const coordinates = place?.payload?.coordinates;
  if (coordinates !== undefined) {
    return { kind: "location", latitude: coordinates.lat, longitude: coordinates.long };
  }
  // Until August 2026 one sticker came as two attachments, a picture and a sticker.
  if (attachments.some(isSticker)) return { kind: "media", media: "sticker" };
  const [first] = attachments;
  const media = MEDIA.get(first?.type ?? "") ?? "file";
  const url = first?.payload?.url;
  return { kind: "media", media, ...(url === undefined ? {} : { url }) };
}

function isSticker({ type, payload }: MessageAttachment): boolean {
  const id = payload?.sticker_id;
  return type === "sticker" || (id !== undefined && id !== null);
}

/** Shared posts and whatever comes new are files to us: the bot says that it cannot read them. */
const MEDIA: ReadonlyMap<string, MediaKind> = new Map([
  ["image", "image"],
  ["audio", "voice"],
  ["video", "video"],
  ["reel", "video"],
  ["ig_reel", "video"],
]);
