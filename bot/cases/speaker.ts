/** `outside`: a person who answers in the channel's own tool, past this program. */
export const SPEAKER_KINDS = ["bot", "waiting", "officer", "outside"] as const;

/**
 * Who may speak in a conversation. `fence` grows by one whenever a person takes over, and when an officer
 * hands back; a message of the bot written under an older fence is withheld at send time while a person
 * speaks.
 */
export type Speaker = {
  readonly kind: (typeof SPEAKER_KINDS)[number];
  /** The officer's id; absent for the bot. */
  readonly id?: string;
  readonly fence: number;
};

export const BOT_SPEAKS: Speaker = { kind: "bot", fence: 0 };

/** Who wrote an outgoing message. `automatic`: a marked answer of the bot while an officer speaks. */
export type Author = "bot" | "automatic" | "officer";

/** Whether a message written under `fence` may still go out now that `speaker` has the word. */
export function maySpeak(author: Author, fence: number, speaker: Speaker): boolean {
  const isPerson = speaker.kind === "officer" || speaker.kind === "outside";
  return author !== "bot" || !isPerson || fence >= speaker.fence;
}
