import type { Button } from "./button.ts";

/** One message of the bot or of an officer, before it is split and shaped for a channel. */
export type BotMessage = {
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly attachments: readonly Attachment[];
};

export type Attachment =
  /** `image` and `file` name a file of the library's `content/` folder, or an https address. */
  | { readonly kind: "image"; readonly source: string; readonly label: string }
  | { readonly kind: "file"; readonly source: string; readonly label: string }
  | { readonly kind: "link"; readonly url: string; readonly label: string }
  | {
      readonly kind: "map";
      readonly latitude: number;
      readonly longitude: number;
      readonly label: string;
    };
