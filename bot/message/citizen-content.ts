/** What a citizen can send, whatever the channel. */
export type CitizenContent =
  | { readonly kind: "text"; readonly text: string }
  | CitizenTap
  | { readonly kind: "media"; readonly media: MediaKind; readonly url?: string }
  | { readonly kind: "location"; readonly latitude: number; readonly longitude: number }
  /** Followed the account, pressed "get started" or opened the page for the first time. */
  | { readonly kind: "opened" };

/** A pressed button: its sealed payload as the channel hands it back, and the label that was shown. */
export type CitizenTap = {
  readonly kind: "tap";
  readonly payload: string;
  readonly label: string;
};

export const MEDIA_KINDS = ["image", "sticker", "voice", "video", "file"] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];
