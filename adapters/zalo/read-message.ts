import type { CitizenContent, MediaKind } from "../../bot/message/citizen-content.ts";
import type { ZaloEvent } from "./payload.ts";
import { readTap } from "./tap.ts";

type Message = ZaloEvent["message"];
type Payload = NonNullable<NonNullable<NonNullable<Message>["attachments"]>[number]["payload"]>;

/** What a citizen sent, by the last word of its event's name; null when nothing of it is there. */
export function readMessage(sent: string, message: Message): CitizenContent | null {
  if (!message) return null;
  const payload = message.attachments?.[0]?.payload ?? null;
  if (sent === "text") return typeof message.text === "string" ? readText(message.text) : null;
  if (sent === "link") return readLink(message.text ?? "", payload);
  const place = payload?.coordinates;
  if (sent === "location" && isOnEarth(place?.latitude, 90) && isOnEarth(place?.longitude, 180)) {
    return { kind: "location", latitude: place.latitude, longitude: place.longitude };
  }
  return readMedia(MEDIA[sent] ?? "file", payload);
}

function readText(text: string): CitizenContent {
  return readTap(text) ?? { kind: "text", text };
}

/** A shared link is read like words, so that a pasted scam is looked at. A business card is not. */
function readLink(written: string, payload: Payload | null): CitizenContent {
  const { url, description } = payload ?? {};
  if (description?.trimStart().startsWith("{")) return readMedia("file", null);
  const added = [description, url].filter((it) => it && !written.includes(it));
  const text = [written, ...added].filter((it) => it !== "").join("\n");
  return text === "" ? readMedia("file", null) : { kind: "text", text };
}

const MEDIA: Readonly<Record<string, MediaKind>> = {
  image: "image",
  gif: "image",
  sticker: "sticker",
  audio: "voice",
  video: "video",
};

function readMedia(media: MediaKind, payload: Payload | null): CitizenContent {
  const url = payload?.url;
  return url?.startsWith("https://") ? { kind: "media", media, url } : { kind: "media", media };
}

function isOnEarth(degrees: number | null | undefined, most: number): degrees is number {
  return typeof degrees === "number" && Math.abs(degrees) <= most;
}
