import type { SentenceKey } from "../../flow/sentence.ts";
import type { Button } from "../../message/button.ts";
import { officerButton, sentenceButton } from "../speak/make-button.ts";
import type { Turn } from "../turn.ts";

/**
 * "Lỡ chuyển tiền", "lỡ bấm", "lỡ đọc mã" lead into the first-minutes guide, the last one to an officer
 * with the reason lua_dao. A library without that guide offers only the officer.
 */
export function scamButtons(turn: Turn): Button[] {
  const guide = turn.library.flows.get(FIRST_MINUTES);
  const buttons = PLACES.flatMap(([key, step]): Button[] =>
    guide?.steps.has(step) === true
      ? [sentenceButton(turn, key, { kind: "open", flow: FIRST_MINUTES, step })]
      : [],
  );
  const hasOfficer = guide?.steps.has(TO_OFFICER) === true;
  return hasOfficer ? buttons : [...buttons, officerButton(turn)];
}

/** The flow that tells what to do in the first minutes after a swindle, and its places. */
export const FIRST_MINUTES = "vua-bi-lua";
const TO_OFFICER = "gui-can-bo";
const PLACES: readonly (readonly [SentenceKey, string])[] = [
  ["scam_paid_button", "da-chuyen-tien"],
  ["scam_tapped_button", "da-bam-link"],
  ["scam_told_button", "da-doc-ma"],
  ["scam_officer_button", TO_OFFICER],
];
