import type { Attachment } from "../message/bot-message.ts";

/** A message ready to be shaped for a channel: button actions are sealed into payloads. */
export type OutgoingMessage = {
  /** Unique per conversation and stable over retries, for channels that can drop repeats. */
  readonly id: string;
  readonly author: "bot" | "automatic" | "officer";
  readonly text: string;
  readonly buttons: readonly OutgoingButton[];
  readonly attachments: readonly Attachment[];
};

export type OutgoingButton =
  | {
      readonly kind: "reply";
      readonly label: string;
      readonly short?: string;
      readonly payload: string;
      /** Where the channel can, it sends the citizen's place instead; where it cannot get it, the payload. */
      readonly wants?: "location";
    }
  | { readonly kind: "url"; readonly label: string; readonly url: string }
  | { readonly kind: "call"; readonly label: string; readonly phone: string };
