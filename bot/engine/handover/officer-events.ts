import type { Happening } from "../../message/happening.ts";
import { askAgain } from "../flow/ask-again.ts";
import { DAY_MS } from "../session.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withEffect, withSession } from "../turn.ts";

type Claimed = Extract<Happening, { kind: "officer_claimed" }>;
type Replied = Extract<Happening, { kind: "officer_replied" }>;
type Closed = Extract<Happening, { kind: "case_closed" }>;

/** An officer takes the word. The first one has it; another's claim changes nothing. */
export function officerClaims(turn: Turn, { code, officer, name }: Claimed): Turn {
  const open = turn.session.case;
  if (open?.code !== code || open.officer !== null) return turn;
  const claimed = withSession(turn, { case: { ...open, officer: { id: officer, name } } });
  const told = saySentence(claimed, "officer_joined", { "cán bộ": name });
  return withEffect(told, { type: "claim_case", code: open.code, officer, name });
}

/** Only the officer who has the word may use it. */
export function officerReplies(turn: Turn, { code, officer, text }: Replied): Turn {
  const open = turn.session.case;
  if (open?.code !== code || open.officer?.id !== officer) return turn;
  return withEffect(turn, { type: "send_reply", officer, text });
}

/** The case is closed: one sentence, then the waiting question if it is younger than a day. */
export function caseCloses(turn: Turn, { code, officer }: Closed): Turn {
  const open = turn.session.case;
  if (open?.code !== code || (open.officer !== null && open.officer.id !== officer)) return turn;
  const closed = withEffect(withSession(turn, { case: null, outsideUntil: null }), {
    type: "close_case",
    code: open.code,
    officer,
  });
  const told = saySentence(closed, "officer_left");
  const fresh = turn.tools.now - turn.session.lastAt < DAY_MS;
  return fresh ? askAgain(told, { bridge: false }) : told;
}
