import type { TalkWish } from "../../library/talk-test.ts";
import { fold } from "../../text/fold.ts";
import type { TurnReport } from "../chat/report-turn.ts";

/** Whether a turn did what a line wants. Words are compared without marks, case and punctuation. */
export function holds(wish: TalkWish, did: TurnReport, allFree: boolean): boolean {
  switch (wish.kind) {
    case "bot_says":
      return saidIn(did).includes(fold(wish.words));
    case "bot_does_not_say":
      return !saidIn(did).includes(fold(wish.words));
    case "bot_at":
      return did.at?.step === wish.step;
    case "slots":
      return Object.entries(wish.slots).every(([name, value]) => {
        const known = did.slots[name];
        return value === null ? known === undefined : String(known) === String(value);
      });
    case "case":
      return (
        did.case !== null &&
        (wish.team ?? did.case.team) === did.case.team &&
        (wish.reason ?? did.case.reason) === did.case.reason
      );
    case "no_case":
      return did.case === null;
    case "cost":
      return allFree;
  }
}

function saidIn(did: TurnReport): string {
  return fold(did.bot.map((it) => it.text).join("\n"));
}
