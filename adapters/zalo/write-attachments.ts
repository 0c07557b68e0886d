import type { Attachment } from "../../bot/message/bot-message.ts";
import texts from "./texts.vi.json" with { type: "json" };
import type { WriteOptions } from "./wire-message.ts";

/** Attachments as pictures that Zalo fetches by their address, and as lines of text for all others. */
export function writeAttachments(
  attachments: readonly Attachment[],
  { shapes, imagesUrl }: WriteOptions,
): {
  readonly images: readonly WireableImage[];
  readonly lines: readonly string[];
} {
  const written = attachments.map((it) => ({ it, line: lineOf(it, imagesUrl) }));
  const images = written.flatMap(({ it, line }) => {
    const url = shapes.has("images") ? imageUrl(it, imagesUrl) : null;
    return url === null ? [] : [{ url, label: it.label || texts.image, line }];
  });
  const shown = new Set(images.map((it) => it.line));
  return { images, lines: written.map((it) => it.line).filter((line) => !shown.has(line)) };
}

type WireableImage = { readonly url: string; readonly label: string; readonly line: string };

/** Zalo shows JPEG and PNG; our own drawings are SVG, which a browser opens. */
function imageUrl(attachment: Attachment, imagesUrl: string | null): string | null {
  if (attachment.kind !== "image") return null;
  const url = addressOf(attachment.source, imagesUrl);
  if (url === null || !url.startsWith("https://")) return null;
  return /\.(?:jpe?g|png)$/i.test(new URL(url).pathname) ? url : null;
}

function lineOf(attachment: Attachment, imagesUrl: string | null): string {
  const url = linkOf(attachment, imagesUrl);
  if (url === null) return attachment.label;
  return attachment.label === "" ? url : `${attachment.label}: ${url}`;
}

function linkOf(attachment: Attachment, imagesUrl: string | null): string | null {
  switch (attachment.kind) {
    case "image":
    case "file":
      return addressOf(attachment.source, imagesUrl);
    case "link":
      return attachment.url;
    case "map": {
      // https://developers.google.com/maps/documentation/urls/get-started#search-action
      const url = new URL("https://www.google.com/maps/search/?api=1");
      url.searchParams.set("query", `${attachment.latitude},${attachment.longitude}`);
      return url.href;
    }
  }
}

/** A source is an https address or a file of `content/`, where only `images/` holds what citizens may see. */
function addressOf(source: string, imagesUrl: string | null): string | null {
  if (URL.canParse(source) && /^https?:/i.test(source)) return new URL(source).href;
  if (imagesUrl === null) return null;
  const path = source.replace(/^\/?images\//, "");
  return `${imagesUrl}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
