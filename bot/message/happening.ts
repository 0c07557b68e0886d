import type { ButtonAction } from "./button.ts";
import type { MediaKind } from "./citizen-content.ts";

/** What can happen in a conversation. One happening is one turn; they are taken in order. */
export type Happening =
  | CitizenHappening
  | OfficerHappening
  /** A person answered in the channel's own tool, past this program. */
  | { readonly kind: "answered_outside" }
  /** The citizen wants everything erased, and told so elsewhere: to the channel, or to an officer. */
  | { readonly kind: "erasure_ordered" }
  /** A timer of this conversation fell due. */
  | { readonly kind: "timer_fired"; readonly timer: string }
  /** A look-up came back; `result` null: it gave nothing. */
  | {
      readonly kind: "look_up_finished";
      readonly id: string;
      readonly result: Readonly<Record<string, string>> | null;
    };

export type CitizenHappening =
  | { readonly kind: "citizen_wrote"; readonly text: string }
  /** A pressed button of ours. `library` is the hash of the library that showed it. */
  | {
      readonly kind: "citizen_tapped";
      readonly label: string;
      readonly action: ButtonAction;
      readonly library: string;
    }
  /** `url`: where the channel keeps it; absent where it does not tell. */
  | { readonly kind: "citizen_sent_media"; readonly media: MediaKind; readonly url?: string }
  | {
      readonly kind: "citizen_sent_location";
      readonly latitude: number;
      readonly longitude: number;
    }
  | { readonly kind: "citizen_opened" };

/** What officers do; `code` is the case's, so that nothing meant for one case reaches the next. */
export type OfficerHappening =
  | {
      readonly kind: "officer_claimed";
      readonly code: string;
      readonly officer: string;
      readonly name: string;
    }
  | {
      readonly kind: "officer_replied";
      readonly code: string;
      readonly officer: string;
      readonly text: string;
    }
  | { readonly kind: "case_closed"; readonly code: string; readonly officer: string }
  | ScamReviewed;

/** An officer says what a judged message or link really is; nothing in the conversation changes. */
export type ScamReviewed = {
  readonly kind: "scam_reviewed";
  /** The case's. */
  readonly code: string;
  /** Number of the journal row that told the verdict. */
  readonly checked: number;
  readonly officer: string;
  readonly verdict: "scam" | "suspicious" | "no_sign";
  /** For the editors; null: none. */
  readonly note: string | null;
};
