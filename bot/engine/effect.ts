import type { OpenedCase } from "../cases/case.ts";
import type { LookUpId } from "../flow/look-up.ts";
import type { BotMessage } from "../message/bot-message.ts";
import type { ScamReviewed } from "../message/happening.ts";
import type { Verdict } from "../scam/judgement.ts";

/** What a turn asks the world to do. */
export type Effect =
  /** `automatic`: said by the bot while an officer has the word, and marked as such. */
  | {
      readonly type: "send_message";
      readonly author: "bot" | "automatic";
      readonly message: BotMessage;
    }
  | { readonly type: "send_reply"; readonly officer: string; readonly text: string }
  | { readonly type: "open_case"; readonly case: OpenedCase }
  | {
      readonly type: "claim_case";
      readonly code: string;
      readonly officer: string;
      readonly name: string;
    }
  | { readonly type: "close_case"; readonly code: string; readonly officer: string }
  /** The stores erase what they hold of this conversation, up to this turn. */
  | { readonly type: "erase_data" }
  | { readonly type: "record"; readonly fact: Fact }
  /** Replaces a timer of the same id; `due` in ms. */
  | { readonly type: "set_timer"; readonly id: string; readonly due: number }
  | { readonly type: "cancel_timer"; readonly id: string }
  /** The result comes back as the event look_up_finished; one id is asked for once at a time. */
  | {
      readonly type: "look_up";
      readonly id: string;
      readonly lookUp: LookUpId;
      readonly inputs: Readonly<Record<string, string>>;
      /** After this moment nobody waits for it any more; ms. */
      readonly until: number;
    };

/** Something worth counting that is no line of the talk. */
export type Fact =
  | {
      readonly kind: "rated";
      readonly flow: string;
      readonly step: string;
      /** 1 (very bad) to 5 (very good). */
      readonly rating: number;
    }
  /** It fell due where sending is not free any more. */
  | { readonly kind: "reminder_dropped"; readonly flow: string; readonly step: string }
  /** A message or link was judged: ids of the reasons, and what the card quoted. */
  | {
      readonly kind: "scam_checked";
      readonly verdict: Verdict;
      readonly codes: readonly string[];
      readonly quotes: readonly string[];
      /** The worst of the links; null where there is none. */
      readonly link: CheckedLink | null;
    }
  /** An officer confirms or corrects a verdict. */
  | ScamReviewed;

export type CheckedLink = {
  /** Registered domain, or an IP address; null where there is none. */
  readonly domain: string | null;
  /** Host and path in one spelling, without what stands behind a question mark. */
  readonly address: string;
};
