import { askAgain } from "../flow/ask-again.ts";
import { startFlow } from "../flow/start-flow.ts";
import { askSide } from "../side/ask-side.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { flowOf, topFrame } from "../turn.ts";

/**
 * Leads into a flow that the citizen asked for. Asking for the running one repeats where it stands;
 * where two or more answers wait, it asks first.
 */
export function enterFlow(turn: Turn, flow: string, step: string | null = null): Turn {
  const frame = topFrame(turn);
  if (frame === null) return startFlow(turn, flow, step);
  if (frame.flow === flow) return askAgain(saySentence(turn, "already_here"), { bridge: false });
  if (frame.answers < ANSWERS_GUARDED) return startFlow(turn, flow, step);
  const target = turn.library.flows.get(flow);
  const text = sentence(turn, "switch_flow", {
    việc: renderText(turn, flowOf(turn, frame).title),
    "việc mới": target === undefined ? flow : renderText(turn, target.title),
  });
  return askSide(turn, { kind: "switch_flow", flow, step }, text);
}

const ANSWERS_GUARDED = 2;
