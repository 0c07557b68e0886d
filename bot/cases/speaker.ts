/**
 * Who may speak in a conversation. `fence` grows by one whenever an officer takes over or hands back;
 * a message of the bot written under an older fence is withheld at send time while an officer speaks.
 */
export type Speaker = {
  readonly kind: "bot" | "waiting" | "officer";
  /** The officer's id; absent for the bot. */
  readonly id?: string;
  readonly fence: number;
};

export const BOT_SPEAKS: Speaker = { kind: "bot", fence: 0 };

/** Who wrote an outgoing message. `automatic`: a marked answer of the bot while an officer speaks. */
export type Author = "bot" | "automatic" | "officer";

/** Whether a message written under `fence` may still go out now that `speaker` has the word. */
export function maySpeak(author: Author, fence: number, speaker: Speaker): boolean {
  return author !== "bot" || speaker.kind !== "officer" || fence >= speaker.fence;
}
