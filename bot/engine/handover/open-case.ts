import type { CaseFact, CasePriority, CaseReason } from "../../cases/case.ts";
import { isSensitive } from "../../flow/slot.ts";
import { maskValue, printSlot } from "../slots/print-slot.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import { isOfficeOpen, nextOpening, unitOf } from "../speak/office-hours.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame, withEffect, withSession } from "../turn.ts";

export type CaseRequest = {
  readonly reason: CaseReason;
  readonly team: string | null;
  readonly priority: CasePriority;
  /** Slots to show the officer; null: all that are known. */
  readonly summary: readonly string[] | null;
};

/**
 * Opens a case and tells its code and the working hours. A conversation has one open case: while one
 * waits, the citizen is told so; an emergency raises it.
 */
export function openCase(turn: Turn, request: CaseRequest): Turn {
  const open = turn.session.case;
  if (open !== null && !isMoreUrgent(request, open.reason)) {
    return saySentence(turn, open.officer === null ? "case_waiting" : "officer_speaks");
  }
  return announce(recordCase(turn, request));
}

/** Opens a case, or adds to the open one, without a word. An emergency stays one. */
export function recordCase(turn: Turn, request: CaseRequest): Turn {
  const open = turn.session.case;
  const { reason, priority } =
    open?.reason === "khan_cap" ? ({ reason: "khan_cap", priority: 1 } as const) : request;
  const code = open?.code ?? turn.tools.newId("case");
  const team = request.team ?? teamOfTopic(turn) ?? open?.team ?? null;
  const closedUntil = openingWhenClosed(turn);
  const notes =
    closedUntil === null ? [] : [sentence(turn, "call_back_note", { "lúc mở cửa": closedUntil })];
  const opened = {
    code,
    team,
    reason,
    priority,
    summary: summarise(turn, request.summary),
    notes,
  };
  const named = withSession(turn, {
    case: { code, reason, team, officer: open?.officer ?? null },
  });
  return withEffect(named, { type: "open_case", case: opened });
}

function isMoreUrgent(request: CaseRequest, openReason: CaseReason): boolean {
  return request.reason === "khan_cap" && openReason !== "khan_cap";
}

function announce(turn: Turn): Turn {
  const opening = openingWhenClosed(turn);
  if (opening === null) return saySentence(turn, "case_opened");
  return saySentence(turn, "case_opened_closed_hours", { "lúc mở cửa": opening });
}

/** When the office opens next; null while it is open, or when its hours are not known. */
function openingWhenClosed(turn: Turn): string | null {
  const unit = unitOf(turn.library, turn.unit);
  const { now } = turn.tools;
  if (isOfficeOpen(turn.library, unit, now)) return null;
  return nextOpening(turn.library, unit, now, turn.session.locale);
}

function teamOfTopic(turn: Turn): string | null {
  const frame = topFrame(turn);
  if (frame === null) return null;
  const { topic } = flowOf(turn, frame);
  for (const team of turn.library.teams.values()) {
    if (team.topics.includes(topic)) return team.id;
  }
  return null;
}

/** What the citizen told, in the order of the flow's slots; sensitive values masked. */
function summarise(turn: Turn, names: readonly string[] | null): CaseFact[] {
  const frame = topFrame(turn);
  if (frame === null) return [];
  const known = slotsOf(turn);
  const declared = flowOf(turn, frame).slots;
  return (names ?? Object.keys(known)).flatMap((name) => {
    const value = known[name];
    if (value === undefined) return [];
    const masked = isSensitive(declared[name]);
    return [
      {
        slot: name,
        value: masked ? maskValue(String(value)) : printSlot(turn, name, value, renderText),
      },
    ];
  });
}
