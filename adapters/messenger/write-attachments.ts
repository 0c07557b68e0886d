import type { Attachment } from "../../bot/message/bot-message.ts";

/** Attachments as pictures that Messenger fetches by their address, and as lines of text for all others. */
export function writeAttachments(
  attachments: readonly Attachment[],
  imagesUrl: string | null,
): { readonly images: readonly WritableImage[]; readonly lines: readonly string[] } {
  const written = attachments.map((it) => ({
    url: imageUrl(it, imagesUrl),
    line: lineOf(it, imagesUrl),
  }));
  return {
    images: written.flatMap(({ url, line }) => (url === null ? [] : [{ url, line }])),
    lines: written.filter(({ url }) => url === null).map(({ line }) => line),
  };
}

/** `line` says the same in words. */
export type WritableImage = { readonly url: string; readonly line: string };

/** Messenger shows JPEG, PNG and GIF; our own drawings are SVG, which a browser opens. */
function imageUrl(attachment: Attachment, imagesUrl: string | null): string | null {
  if (attachment.kind !== "image") return null;
  const url = addressOf(attachment.source, imagesUrl);
  if (url === null || !url.startsWith("https://") || !URL.canParse(url)) return null;
  return /\.(?:jpe?g|png|gif)$/i.test(new URL(url).pathname) ? url : null;
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
  if (/^https?:\/\//i.test(source)) return source;
  if (imagesUrl === null) return null;
  const path = source.replace(/^\/?images\//, "");
  return `${imagesUrl}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
