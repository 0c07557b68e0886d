/** A button as the engine means it; the outbox seals its action into a payload. */
export type Button = {
  readonly label: string;
  /** For channels that limit labels (Messenger quick reply: 20 characters). */
  readonly short?: string;
  readonly action: ButtonAction;
};

export type ButtonAction =
  /** An answer to the waiting step `step` of `flow`; stale once that step no longer waits. */
  | {
      readonly kind: "answer";
      readonly flow: string;
      readonly step: string;
      readonly option: string;
    }
  /** An answer to a question that the engine itself asked (`asked` is the side question's id). */
  | { readonly kind: "side"; readonly asked: string; readonly option: string }
  /** Starts a flow (at a step of it, where given), or goes to a step of the running one. Never stale. */
  | { readonly kind: "open"; readonly flow: string; readonly step?: string }
  /** A global command. Never stale. */
  | { readonly kind: "command"; readonly command: string }
  /** Shows the answer of an FAQ entry. Never stale. */
  | { readonly kind: "faq"; readonly faq: string }
  /** Has the channel ask where the citizen is; pressed without that, it tells how to go on. Never stale. */
  | { readonly kind: "share_location" }
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "call"; readonly phone: string };
